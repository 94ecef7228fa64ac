using BudgetMonitor.Reporting.Model;
using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Papers.Tests.Papers;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>Both papers as printed PDFs, read back from outside.</summary>
[Collection(SamplePapers.Collection)]
public sealed partial class PrintedPdfTests(SamplePapers papers)
{
    public static TheoryData<string, string> Tables => PrintedTable.All;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_printed_figure_is_read_back_from_the_pdf_in_order(string council, string tableId)
    {
        var text = Plain(await Tools.TextAsync(await papers.PdfAsync(council)));
        var at = text.IndexOf(Plain(papers.Of(council).FindTable(tableId)!.Rule), Heading(text, council, tableId), StringComparison.Ordinal);
        at.Should().BePositive("the table has its unit and sign rule under its title");

        // Words of a row are broken over lines in the PDF; its figures stand in one.
        var columns = papers.Of(council).FindTable(tableId)!.Columns;
        foreach (var row in PrintedTable.Corrected(council, tableId).Skip(1))
        {
            var figures = string.Join(' ', row.Skip(1).Where((cell, place) => cell.Length > 0 && columns[place].IsFigures));
            if (figures.Length == 0)
            {
                continue;
            }

            var found = text.IndexOf($" {figures} ", at, StringComparison.Ordinal);
            found.Should().BePositive("{0} / {1} prints {2}", tableId, row[0], figures);
            at = found + figures.Length;
        }
    }

    [Theory]
    [InlineData(SamplePapers.KentName, "Revenue budget monitoring - January 2017-18")]
    [InlineData(SamplePapers.NorfolkName, "Adult social care finance monitoring, period 2 (May) 2017-18")]
    public async Task The_pdf_is_tagged_titled_in_british_english_and_bookmarked(string council, string title)
    {
        var pdf = await papers.PdfAsync(council);

        var info = await Tools.InfoAsync(pdf);
        info.Should().MatchRegex($@"Title:\s+{Regex.Escape(title)}").And.MatchRegex(@"Tagged:\s+yes").And.MatchRegex(@"JavaScript:\s+no").And.Contain("(A4)");
        var objects = await Tools.ObjectsAsync(pdf);
        objects.Contains("/Lang (en-GB)", StringComparison.Ordinal).Should().BeTrue("the language is set");
        var bookmarks = Bookmark().Matches(objects).Select(match => match.Groups[1].Value.Replace("\\", string.Empty, StringComparison.Ordinal)).ToList();
        bookmarks.Should().Contain(papers.Of(council).Sections
            .Where(section => section.Title is not null)
            .Select(section => section.Number is null ? section.Title! : $"{section.Number} {section.Title}"));
    }

    [Fact]
    public async Task Header_cells_say_what_they_head_and_headings_are_headings()
    {
        var objects = await Tools.ObjectsAsync(await papers.PdfAsync(SamplePapers.KentName));
        var tables = papers.Kent.Tables.ToList();

        Count(objects, "/Scope /Row").Should().Be(tables.Sum(table => table.Rows.Count));
        Count(objects, "/Scope /Column").Should().BeGreaterThanOrEqualTo(tables.Sum(table => table.Columns.Count + 1));
        var tags = await Tools.TagsAsync(await papers.PdfAsync(SamplePapers.KentName));
        Count(tags, "Table").Should().BeGreaterThanOrEqualTo(tables.Count);
        foreach (var tag in new[] { "H1", "H2", "H3", "Caption", "TH", "TD", "L", "LI" })
        {
            Count(tags, $" {tag}").Should().BePositive("the PDF has {0} tags", tag);
        }
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public async Task Every_page_has_its_number_the_title_and_the_status(string council)
    {
        var pages = (await Tools.TextAsync(await papers.PdfAsync(council))).TrimEnd('\f').Split('\f');

        for (var page = 0; page < pages.Length; page++)
        {
            var foot = Plain(string.Join('\n', pages[page].TrimEnd().Split('\n')[^1..]));
            foot.Should().Contain($"Page {page + 1} of {pages.Length}").And.Contain("Demonstration draft").And.Contain(papers.Of(council).Title);
        }
    }

    [Fact]
    public async Task A_long_table_repeats_its_heads_and_keeps_subtotals_with_their_rows()
    {
        var pages = (await Tools.TextAsync(await papers.PdfAsync(SamplePapers.KentName))).Split('\f').Select(Plain).ToList();
        var appendix = papers.Kent.FindTable("appendix-1")!;
        var first = pages.FindIndex(page => page.Contains("Additional Adult Social Care allocation 16.0", StringComparison.Ordinal));
        var last = pages.FindIndex(page => page.Contains("TOTAL KCC (Excluding Schools)", StringComparison.Ordinal));

        last.Should().BeGreaterThan(first, "the table is longer than a page");
        for (var page = first; page <= last; page++)
        {
            pages[page].Should().Contain("Cash Limit").And.Contain("Movement");
        }

        var starts = pages.Skip(first + 1).Take(last - first).Select(page => appendix.Rows
            .Where(row => row.Cells[0].Display.Length > 0)
            .Select(row => (row, at: page.IndexOf(row.Label + " " + row.Cells[0].Display, StringComparison.Ordinal)))
            .Where(pair => pair.at >= 0)
            .MinBy(pair => pair.at).row.Kind);
        starts.Should().NotContain([PaperRowKind.SubTotal, PaperRowKind.Total]);
    }

    [Fact]
    public async Task The_pdf_is_packed_and_carries_its_fonts()
    {
        var pdf = await papers.PdfAsync(SamplePapers.KentName);

        var pages = int.Parse(PageCount().Match(await Tools.InfoAsync(pdf)).Groups[1].Value, CultureInfo.InvariantCulture);
        pdf.Length.Should().BeLessThan(50_000 * pages, "a page with its tags and charts stays small enough to send");
        (await Tools.ObjectsAsync(pdf)).Contains("SourceSans3", StringComparison.Ordinal).Should().BeTrue("the paper's font is inside");
    }

    /// <summary>Where the table's title stands; an appendix's stands in its heading.</summary>
    private int Heading(string text, string council, string tableId) =>
        Math.Max(0, text.LastIndexOf(Plain(papers.Of(council).FindTable(tableId)!.FullTitle), StringComparison.Ordinal));

    private static int Count(string text, string what) => Regex.Matches(text, Regex.Escape(what) + @"\b").Count;

    private static string Plain(string text) => Spaces().Replace(text.Replace('\u2212', '-'), " ");

    [GeneratedRegex(@"/Title \((.*)\)")]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
