namespace BudgetMonitor.Reporting.Printing;

/// <summary>How PDFs are printed. Every value has a sensible default; a host binds this to its section <c>Pdf</c>.</summary>
public sealed class PdfPrinterOptions
{
    /// <summary>The section of a host's configuration.</summary>
    public const string Section = "Pdf";

    /// <summary>The browser's executable; null to look for one: Chromium or Chrome on the PATH, Edge on Windows, Playwright's own.</summary>
    public string? BrowserPath { get; set; }

    /// <summary>Whether the browser runs in its sandbox; null for yes, except as root, where a sandbox is impossible.</summary>
    public bool? Sandbox { get; set; }

    /// <summary>How many papers are printed at once; others wait.</summary>
    public int MostAtOnce { get; set; } = 2;

    /// <summary>The longest that one paper may take.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>After this many papers the browser is closed and a new one started, so that it never grows.</summary>
    public int PapersPerBrowser { get; set; } = 50;

    /// <summary>qpdf, which packs the PDF several times smaller; null to look on the PATH. Without it PDFs are only larger.</summary>
    public string? QpdfPath { get; set; }
}
