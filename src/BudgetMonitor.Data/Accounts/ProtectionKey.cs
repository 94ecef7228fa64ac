namespace BudgetMonitor.Data.Accounts;

/// <summary>
/// A key that protects cookies and form tokens. Kept in the database so that several copies of the product share them and
/// a restart signs nobody out. A secret: a backup that holds it must be kept like one.
/// </summary>
public sealed class ProtectionKey
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Identity in the database.</summary>
    public int ProtectionKeyId { get; init; }

    /// <summary>The framework's name for the key.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the framework writes it, encrypted where a certificate is configured.</summary>
    public required string Xml { get; init; }
}
