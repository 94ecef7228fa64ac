namespace BudgetMonitor.Reporting.Writers;

/// <summary>The media types of a paper's files.</summary>
public static class PaperMedia
{
    /// <summary>A page.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>A PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>A workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A table.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>Several files in one.</summary>
    public const string Zip = "application/zip";
}
