using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Printing;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Papers.Writers;

namespace BudgetMonitor.Papers.Tests.Printing;

public sealed class PdfTests
{
    [Fact]
    public async Task Draft()
    {
        await using var printer = new ChromiumPdfPrinter();
        foreach (var (name, paper) in new[] { ("kent", PaperFactory.Build(SampleSource.Kent(), PaperKind.Cabinet)), ("norfolk", PaperFactory.Build(SampleSource.Norfolk(), PaperKind.Committee)) })
        {
            await File.WriteAllBytesAsync($"/tmp/papers-out/{name}.xlsx", PaperWorkbookWriter.Write(paper));
            await File.WriteAllTextAsync($"/tmp/papers-out/{name}.html", await new PaperHtmlWriter().DocumentAsync(paper));
            await File.WriteAllBytesAsync($"/tmp/papers-out/{name}.pdf", await printer.PrintAsync(paper));
        }
    }
}
