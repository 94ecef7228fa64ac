namespace BudgetMonitor.Data.Keys;

/// <summary>A key that protects cookies and forms, kept in the database so that several copies of the web process share it.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Identity in the database.</summary>
    public int DataProtectionKeyId { get; init; }

    /// <summary>The framework's name for it.</summary>
    public required string FriendlyName { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }
}
