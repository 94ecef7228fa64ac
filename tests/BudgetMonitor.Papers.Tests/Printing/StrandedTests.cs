using System.Text.RegularExpressions;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>Nothing is left alone at the head or the foot of a page: no chart without what it draws, no heading, no few rows of a table.</summary>
[Collection(SamplePapers.Collection)]
public sealed partial class StrandedTests(SamplePapers papers)
{
    /// <summary>The fewest rows of a table that stand on a page of it.</summary>
    private const int FewestRows = 4;

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public async Task A_chart_stands_on_a_page_with_the_table_that_it_draws_or_with_its_heading(string council)
    {
        var pages = await PagesAsync(council);
        var charts = 0;
        foreach (var blocks in papers.Of(council).Sections.Select(section => section.Blocks))
        {
            for (var place = 0; place < blocks.Count; place++)
            {
                if (blocks[place] is not ChartBlock chart)
                {
                    continue;
                }

                // Its table, before or behind it, or the heading that it stands under.
                var table = blocks.OfType<TableBlock>().FirstOrDefault(block => block.Table.Id == chart.DataTableId)?.Table;
                var before = blocks.Take(place).Reverse().TakeWhile(block => block is not ChartBlock).OfType<HeadingBlock>().FirstOrDefault();
                if (table is null && before is null)
                {
                    continue;
                }

                // Two charts may find the same.
                pages.Where(one => one.Contains(Plain(chart.Chart.Title), StringComparison.Ordinal))
                    .Should().Contain(page => page.Contains(Plain(table == null ? before!.Text : table.FullTitle), StringComparison.Ordinal), "the chart {0} is read with it", chart.Chart.Title);
                charts++;
            }
        }

        charts.Should().BePositive();
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public async Task No_page_ends_with_a_heading_or_holds_a_chart_alone(string council)
    {
        var paper = papers.Of(council);
        var headings = paper.Sections.Select(section => section.Title)
            .Concat(paper.Sections.SelectMany(section => section.Blocks).OfType<HeadingBlock>().Select(block => block.Text))
            .OfType<string>().Select(Plain).ToList();
        var leading = headings.Concat(paper.Charts.SelectMany(chart => new[] { chart.Chart.Title, chart.Chart.Caption })).Concat(paper.Tables.SelectMany(table => new[] { table.FullTitle, table.Rule })).Select(Plain).ToList();
        var charts = paper.Charts.Select(chart => Plain(chart.Chart.Title)).ToList();
        foreach (var page in await PagesAsync(council))
        {
            // The last thing above the foot, which starts with the paper's title.
            var body = page[..page.LastIndexOf(Plain(paper.Title), StringComparison.Ordinal)].TrimEnd();
            leading.Should().NotContain(heading => body.EndsWith(" " + heading, StringComparison.Ordinal), "of {0}", body);
            if (charts.Find(title => body.TrimStart().StartsWith(title, StringComparison.Ordinal)) is { } first)
            {
                paper.Tables.Select(table => Plain(table.FullTitle))
                    .Concat(headings)
                    .Concat(paper.Charts.Where(chart => chart.DataTableId is null).Select(chart => Plain(chart.Chart.Title)))
                    .Should().Contain(what => body.Contains(what, StringComparison.Ordinal), "the page of {0} holds more than a chart", first);
            }
        }
    }

    [Fact]
    public async Task No_table_leaves_or_takes_over_a_few_rows()
    {
        var lengths = Enumerable.Range(23, 40).ToList();
        var paper = papers.Kent with { Sections = lengths.ConvertAll(Section), TextFigures = null };

        var pages = (await Tools.TextAsync(await papers.Printer.PrintAsync(paper))).Split('\f').ToList();

        foreach (var rows in lengths)
        {
            pages.Select(page => Enumerable.Range(1, rows).Count(row => page.Contains($"Row {row} of {rows}.", StringComparison.Ordinal)))
                .Should().OnlyContain(here => here == 0 || here >= FewestRows, "of the table of {0} rows", rows);
        }
    }

    private static PaperSection Section(int rows) => new($"rows-{rows}", $"{rows} rows", null, [new TableBlock(new()
    {
        Id = $"table-{rows}",
        Title = $"A table of {rows} rows",
        Rule = "Numbers.",
        LabelHead = "Row",
        Columns = [new("Figure", ColumnKind.Count)],
        Rows = [.. Enumerable.Range(1, rows).Select(row => new PaperRow(PaperRowKind.Line, $"Row {row} of {rows}.", [new CountCell(row)]))],
    })]);

    private async Task<List<string>> PagesAsync(string council) =>
        [.. (await Tools.TextAsync(await papers.PdfAsync(council))).TrimEnd('\f').Split('\f').Select(Plain)];

    private static string Plain(string text) => Spaces().Replace(text.Replace('\u2212', '-'), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
