namespace Microsoft.SqlServer.Server;

/// <summary>A type that cannot serve as a user-defined type of the database.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>Says which type was refused and why.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType?.FullName}' is an invalid user defined type: {resourceReason}");
}
