using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Printing;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;
using ClosedXML.Excel;

namespace BudgetMonitor.Papers.Tests.Charts;

/// <summary>Charts as every writer writes them.</summary>
[Collection(SamplePapers.Collection)]
public sealed class ChartWritersTests(SamplePapers papers)
{
    private Paper Paper => papers.Kent with
    {
        Sections =
        [
            new("charts", "Charts", "1", [.. SomeCharts.All.Select(chart => new ChartBlock(chart))]),
            new("shared", "A table that has the figures already", "2",
            [
                new TableBlock(SomeCharts.Ages.Data with { Id = "appendix-x", Number = "Table X", Title = "Young people by age" }),
                new ChartBlock(Renamed(SomeCharts.Ages)) { DataTableId = "appendix-x" },
            ]),
        ],
        TextFigures = null,
    };

    [Fact]
    public async Task On_a_page_a_chart_is_a_labelled_picture_of_plain_svg_with_its_table_under_it()
    {
        var html = await new PaperHtmlWriter().DocumentAsync(Paper);
        var document = new HtmlParser().ParseDocument(html);

        foreach (var chart in SomeCharts.All)
        {
            var picture = document.GetElementById($"{chart.Id}-chart")!.QuerySelector("svg")!;
            picture.GetAttribute("role").Should().Be("img");
            picture.GetAttribute("aria-labelledby")!.Split(' ').Select(id => document.GetElementById(id)!.TextContent).Should().Equal($"{chart.Title}.", chart.TextAlternative);
            picture.QuerySelectorAll("text").Should().NotBeEmpty("words stay words");
            document.GetElementById(chart.Id)!.QuerySelectorAll("tbody tr").Should().HaveCount(chart.Categories.Count);
            document.GetElementById($"{chart.Id}-chart")!.TextContent.Should().Contain(chart.Caption);
        }

        document.All.Should().NotContain(element => element.HasAttribute("style") || element.LocalName == "script" || element.LocalName == "image" || element.LocalName == "foreignobject");
        document.All.Where(element => !string.IsNullOrEmpty(element.Id)).Select(element => element.Id).Should().OnlyHaveUniqueItems();
        document.QuerySelectorAll("svg [fill^='url']").Select(bar => bar.GetAttribute("fill")![5..^1]).Should().NotBeEmpty().And.OnlyContain(id => document.GetElementById(id) != null);
        document.GetElementById("ages-again-chart")!.QuerySelector("table").Should().BeNull("the table stands in the paper already");
    }

    [Fact]
    public void In_a_workbook_the_figures_of_a_chart_are_a_table_with_its_title_and_alternative()
    {
        using var workbook = new XLWorkbook(new MemoryStream(PaperWorkbookWriter.Write(Paper)));

        foreach (var chart in SomeCharts.All)
        {
            var sheet = workbook.Worksheets.Single(candidate => candidate.Tables.Any(table => table.Name == chart.Id.Replace('-', '_')));
            sheet.Cell(1, 1).GetString().Should().Be(chart.Title);
            sheet.Column(1).CellsUsed().Select(cell => cell.GetString()).Should().Contain(chart.Caption).And.Contain(text => text.EndsWith(chart.TextAlternative, StringComparison.Ordinal));
            sheet.Pictures.Should().BeEmpty();
        }

        var shared = workbook.Worksheets.Single(candidate => candidate.Tables.Any(table => table.Name == "appendix_x"));
        shared.Column(1).CellsUsed().Select(cell => cell.GetString()).Should().Contain(text => text.Contains("as a chart", StringComparison.Ordinal));
        workbook.Worksheets.Should().HaveCount(1 + SomeCharts.All.Count + 1);
        shared.Workbook.Worksheets.Single(sheet => sheet.Cell(1, 1).GetString() == SomeCharts.VarianceByPeriod.Title)
            .Tables.Single().DataRange.Cell(4, 2).GetValue<decimal>().Should().Be(4_000_000.55m, "figures are exact");
    }

    [Fact]
    public void Each_chart_has_a_csv_file_of_its_own()
    {
        var files = PaperCsvWriter.WriteAll(Paper);

        files.Keys.Should().BeEquivalentTo([.. SomeCharts.All.Select(chart => $"{chart.Id}.csv"), "appendix-x.csv"]);
        System.Text.Encoding.UTF8.GetString(files["variance.csv"]).Should().Be("Period,Net variance £m\r\nP3,8.100\r\nP4,6.200\r\nP5,\r\nP6,4.000\r\nP7,-0.450\r\n");
    }

    [Fact]
    public async Task In_print_every_chart_is_one_figure_with_its_alternative_and_real_text()
    {
        var pdf = await papers.Printer.PrintAsync(Paper);

        var tags = await Tools.TagsAsync(pdf);
        var figures = tags.Split('\n').Count(line => line.Trim().StartsWith("Figure", StringComparison.Ordinal));
        figures.Should().Be(SomeCharts.All.Count + 1, "each picture is a figure and nothing around it is another");
        var objects = await Tools.ObjectsAsync(pdf);
        System.Text.RegularExpressions.Regex.Matches(objects, "/Alt ").Count.Should().Be(SomeCharts.All.Count + 1);
        objects.Contains($"/Alt ({SomeCharts.Ages.Title}. {SomeCharts.Ages.TextAlternative}", StringComparison.Ordinal).Should().BeTrue("the alternative is the figure's");
        var text = await Tools.TextAsync(pdf);
        text.Should().Contain("Budgeted clients").And.Contain("Demand for residential placements").And.Contain("The axis starts at 2,100, not at nil");
    }

    private static PaperChart Renamed(PaperChart chart) => PaperChart.StackedBars(chart.Head with { Id = "ages-again" }, chart.Categories, chart.Series);
}
