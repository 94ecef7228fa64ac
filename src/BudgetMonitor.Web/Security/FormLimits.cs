namespace BudgetMonitor.Web.Security;

/// <summary>How large a posted form may be. A page with a large grid says its own limit by <c>RequestFormLimits</c>; all others keep these.</summary>
public static class FormLimits
{
    /// <summary>Bytes of a request's body; pages that take files or large grids raise it for themselves.</summary>
    public const long Body = 1024 * 1024;

    /// <summary>Fields of an ordinary form.</summary>
    public const int Fields = 400;

    /// <summary>Letters of one field's name and value.</summary>
    public const int FieldLength = 20_000;
}
