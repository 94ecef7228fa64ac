namespace BudgetMonitor.Exchange.Reading;

/// <summary>How large a bundle may be. A county's whole year stays far inside; a file made to exhaust the machine does not.</summary>
public static class FileLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 100 * 1024 * 1024;

    /// <summary>Bytes of all files together.</summary>
    public const int BundleBytes = 250 * 1024 * 1024;

    /// <summary>CSV files in a bundle's folder.</summary>
    public const int Files = 100;

    /// <summary>Characters of one line, quoted line breaks included.</summary>
    public const int LineCharacters = 100_000;

    /// <summary>Characters of one field.</summary>
    public const int FieldCharacters = 32_000;

    /// <summary>Columns of one file.</summary>
    public const int Columns = 256;

    /// <summary>Lines with figures in one file.</summary>
    public const int Rows = 2_000_000;
}
