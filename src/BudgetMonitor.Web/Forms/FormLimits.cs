namespace BudgetMonitor.Web.Forms;

/// <summary>How large a posted form may be. A page with a large grid says its own limit by <c>RequestFormLimits</c>; all others keep these.</summary>
public static class FormLimits
{
    /// <summary>Bytes of a request's body; pages that take files or large grids raise it for themselves.</summary>
    public const long Body = 1024 * 1024;

    /// <summary>Fields of an ordinary form.</summary>
    public const int Fields = 400;

    /// <summary>Characters of one field's name.</summary>
    public const int NameLength = 20_000;

    /// <summary>
    /// Characters of one field's value: as much as the body holds. Too much for a field is then told by the page, with what
    /// was entered; a form that cannot be read at all could only be thrown away.
    /// </summary>
    public const int FieldLength = (int)Body;
}
