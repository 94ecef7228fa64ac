using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>Notes are read with the table that they are about: wherever a page ends, they stand under its last rows.</summary>
[Collection(SamplePapers.Collection)]
public sealed class NotesInPrintTests(SamplePapers papers)
{
    private const int Fewest = 38;
    private const int Most = 62;

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // the rows of a words table are kept whole as well
    public async Task Notes_stand_on_the_page_of_the_last_row_however_long_the_table_is(bool ofWords)
    {
        var lengths = Enumerable.Range(Fewest, Most - Fewest + 1).ToList();
        var paper = papers.Kent with { Sections = lengths.ConvertAll(rows => Section(rows, ofWords)), TextFigures = null };

        var pages = (await Tools.TextAsync(await papers.Printer.PrintAsync(paper))).Split('\f').ToList();

        pages.Should().HaveCountGreaterThan(lengths.Count + 10, "some of the tables are longer than a page");
        lengths.Where(rows => pages.FindIndex(page => page.Contains($"Row {rows} of {rows}.")) != pages.FindIndex(page => page.Contains($"Last note on {rows} rows."))).Should().BeEmpty();
        lengths.Where(rows => pages.FindIndex(page => page.Contains($"Row {rows} of {rows}.")) != pages.FindIndex(page => page.Contains($"First note on {rows} rows."))).Should().BeEmpty();
    }

    private static PaperSection Section(int rows, bool ofWords) => new($"rows-{rows}", $"{rows} rows", null, [new TableBlock(Table(rows, ofWords))]) { StartsPage = true };

    private static PaperTable Table(int rows, bool ofWords) => new()
    {
        Id = $"table-{rows}",
        Title = $"A table of {rows} rows",
        Rule = "Numbers.",
        LabelHead = "Row",
        Columns = [new("Figure", ofWords ? ColumnKind.Text : ColumnKind.Count)],
        Rows = [.. Enumerable.Range(1, rows).Select(row => new PaperRow(row == rows ? PaperRowKind.Total : PaperRowKind.Line, $"Row {row} of {rows}.", [ofWords ? new TextCell("Words") : new CountCell(row)]))],
        Notes =
        [
            new($"First note on {rows} rows. {string.Join(' ', Enumerable.Repeat("It is longer than one line of the page.", 6))}"),
            new("Short."),
            new($"Last note on {rows} rows."),
        ],
    };
}
