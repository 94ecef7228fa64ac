using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Printing;

/// <summary>Prints a paper as a tagged PDF with title, language and bookmarks.</summary>
public interface IPdfPrinter
{
    /// <summary>
    /// The paper as the bytes of a PDF: the same HTML that the product shows, printed. Throws
    /// <see cref="PdfUnavailableException"/> with advice where this machine cannot print; everything else works without.
    /// </summary>
    Task<byte[]> PrintAsync(Paper paper, CancellationToken cancellationToken = default);
}
