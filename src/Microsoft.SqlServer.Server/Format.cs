namespace Microsoft.SqlServer.Server;

// SqlClient refers to the package Microsoft.SqlServer.Server (support for user-defined CLR types), which the product never
// uses. Where that package cannot be restored, every command with a parameter fails for want of the assembly, so this
// project stands in for it with the four public types that SqlClient names. It can go as soon as the package is at hand:
// delete the project and its two references.

/// <summary>How a user-defined CLR type is serialised.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>By the server itself.</summary>
    Native = 1,

    /// <summary>By the type itself.</summary>
    UserDefined = 2,
}
