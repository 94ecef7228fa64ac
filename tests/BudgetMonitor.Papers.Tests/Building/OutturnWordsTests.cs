using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Printing;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;
using ClosedXML.Excel;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The closing of the year is told as what it is: what every part calls a forecast in the year is the outturn there, in whatever format it is read.</summary>
[Collection(SamplePapers.Collection)]
public sealed partial class OutturnWordsTests(SamplePapers samples)
{
    /// <summary>Where a forecast is meant at the closing of a year too: what earlier reports said, and what a rate is not.</summary>
    private static readonly string[] Meant =
    [
        "forecast or outturn",
        "and a forecast of",
        "a rate and not a forecast",
    ];

    [Theory]
    [InlineData("A variance is the outturn of the year less the cash limit.")]
    [InlineData("The capital programme of the year had a working budget of £6.222m and spent £4.918m: a variance of -£1.304m, of which -£0.242m is real and -£1.062m is rephasing.")]
    [InlineData("the outturn is £4.918m.")]
    [InlineData("Capital spending of £1.062m moved from 2017-18 into later years. Its budget moves with it.")]
    [InlineData("Company of the council paid £5.501m against a budget of £6.803m, £1.302m less.")]
    [InlineData("There is no outturn yet for Quiet Company.")]
    [InlineData("Reserves stood at £40.127m on 1 April 2017. The year used £1.325m of them, which leaves £38.802m.")]
    [InlineData("The general reserve ended the year at £35.662m, which is")]
    [InlineData("If reserves had to bear the overspend of £0.990m, the general reserve would stand at £34.672m")]
    [InlineData("what this one takes, the overspend with it, they would last another")]
    [InlineData("stood at £0.451m at the start of the year and at £0.448m at its end.")]
    [InlineData("£0.017m was put into reserves and £1.345m was taken out of them.")]
    [InlineData("Schools' reserves stood at £5.000m at the start of the year. They ended it at £4.300m. Schools drew £0.700m from them.")]
    [InlineData("The budget of 2017-18 counted on savings of £2.030m.")]
    [InlineData("£0.600m is delivered, and £1.513m is the outturn of the year, £0.517m short of the target.")]
    [InlineData("Variance = outturn less budget: plus is a pressure.")]
    [InlineData("Shortfall is target less outturn: + is a pressure.")]
    public async Task Sentences_say_what_happened(string sentence) => (await ReadAsync(Outturn())).Should().Contain(sentence);

    [Theory]
    //          table, its heads or labels
    [InlineData("appendix-e-capital", "2017/18 Outturn £m")]
    [InlineData("capital-years", "Spending £m")]
    [InlineData("capital-slippage", "Forecast or outturn £m")]
    [InlineData("capital-by-directorate", "Outturn £m")]
    [InlineData("table-2-companies", "Outturn")]
    [InlineData("reserves", "Outturn 31 March 2018 £m")]
    [InlineData("appendix-d-reserves", "Outturn usage 2017/18 £m")]
    [InlineData("schools-reserves", "Outturn reserve balance")]
    [InlineData("schools-reserves", "Outturn movement in reserves:")]
    [InlineData("savings-by-status", "Outturn £m")]
    [InlineData("savings-by-directorate", "Outturn £m")]
    [InlineData("savings-shortfalls", "Outturn £m")]
    [InlineData("appendix-2-01-forecast", "2017-18 Outturn")]
    [InlineData("appendix-2-01-forecast", "Outturn")]
    [InlineData("appendix-2-02-forecast", "2017-18 Outturn")]
    [InlineData("series-budget", "Outturn variance")]
    [InlineData("table-2-1", "Outturn")]
    public void Tables_are_headed_so(string table, string words)
    {
        var shown = Outturn().FindTable(table);

        shown.Should().NotBeNull();
        shown!.Heads.Concat(shown.Rows.Select(row => row.Label)).Append(shown.FullTitle).Should().Contain(text => text == words || (words == "Outturn" && text.Contains("Outturn", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task No_part_of_the_paper_calls_what_happened_a_forecast() =>
        Forecasts(await ReadAsync(Outturn())).Should().BeEmpty("the year is over");

    [Fact]
    public async Task Nor_does_a_committee_s_slice_of_it()
    {
        var source = Source();
        var slice = PaperFactory.Build(source, source.Compositions[0] with { Kind = PaperKind.Find("adults")!, Codes = ["A"] });

        slice.Title.Should().Be("Adults: provisional outturn 2017-18");
        Forecasts(await ReadAsync(slice)).Should().BeEmpty();
    }

    [Fact]
    public void A_sheet_of_the_workbook_is_headed_as_the_page_is()
    {
        using var workbook = new XLWorkbook(new MemoryStream(PaperWorkbookWriter.Write(Outturn())));

        var cells = workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed().Select(cell => cell.GetFormattedString())).Concat(workbook.Worksheets.Select(sheet => sheet.Name)).ToList();

        cells.Should().Contain(cell => cell.Contains("Outturn 31 March 2018", StringComparison.Ordinal)).And.Contain(cell => cell.Contains("2017-18 Outturn", StringComparison.Ordinal));
        Forecasts(string.Join('\n', cells)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_pdf_says_the_same()
    {
        var pdf = await samples.Printer.PrintAsync(Outturn());

        var text = Space().Replace(await Tools.TextAsync(pdf), " ");

        text.Should().Contain("Provisional outturn 2017-18").And.Contain("The year used £1.325m of them").And.Contain("Company of the council paid £5.501m");
        Forecasts(text).Should().BeEmpty();
    }

    [Fact]
    public async Task In_the_year_the_same_parts_speak_of_a_forecast()
    {
        var words = await ReadAsync(PaperFactory.Build(Source(closing: false), PaperKind.Cabinet));

        words.Should().Contain("is forecast to spend £4.918m").And.Contain("Company of the council is forecast to pay").And.Contain("Forecast 31 March 2018").And.Contain("2017-18 Forecast");
    }

    /// <summary>Every line that speaks of a forecast and does not mean one.</summary>
    private static List<string> Forecasts(string text)
    {
        var words = Meant.Aggregate(text, (left, meant) => left.Replace(meant, string.Empty, StringComparison.OrdinalIgnoreCase));
        return [.. Forecast().Matches(words).Select(match => match.Value)];
    }

    private static Paper Outturn() => PaperFactory.Build(Source(), PaperKind.Outturn);

    private static PaperSource Source(bool closing = true)
    {
        var council = new SmallCouncil().WithSchools()
            .With("A1-X", 1_000_000).With("SCH-X", 700_000).With("A2-X", null)
            .Last(("A1-X", 800_000))
            .RollForward("A1-X", RollForwardKind.Committed, 450_000)
            .Explained("A1-X", 900_000, "More homes")
            .Adjusted("B", -10_000)
            .Text("risks", "Rates may change", kind: closing ? PaperKind.Outturn : PaperKind.Cabinet);
        var source = (closing ? council.Closing() : council).Source();
        var beside = new BesideOf(source).At("A").At("SCH").Council();
        var made = beside.Source();
        var one = new BesideOf(source).At("A").Council().Source();
        return one with
        {
            Compositions =
            [
                new()
                {
                    Kind = closing ? PaperKind.Outturn : PaperKind.Cabinet,
                    Name = "The whole paper",
                    BasedOn = PaperKind.Cabinet,
                    IsOwn = true,
                    Parts = [.. PartCatalogue.All.Select(part => new ComposedPart(part.Id, part.IsNumbered))],
                },
            ],
            Council = new() { Name = "Small Council", ShortName = "SC", GeneralReserveTargetPercent = new(5m), ExplainRealFrom = 100_000.Pounds(), ExplainRephasingFrom = 100_000.Pounds() },
            Beside = one.Beside with
            {
                Series = Forecasted(source),
                Capital = [.. one.Beside.Capital, made.Beside.Capital[1] with { Head = source.Structure.Find("B")! }],
                Companies = [.. one.Beside.Companies, new(new() { Year = 2017, Name = "Quiet Company", Budget = 1.Pounds() }, null)],
                Reserves = new([.. one.Beside.Reserves.All, Balances.Reserve("Reserve of schools", ReserveKind.Schools, 5_000_000, ("Draw", -700_000))]),
                Labels = [new() { Year = 2017, TableId = "appendix-2-01-forecast", Place = "forecast", Text = "Forecast" }, new() { Year = 2017, TableId = "appendix-2-01-forecast", Place = TableLabel.Head, Text = "{year} Forecast" }],
            },
        };
    }

    /// <summary>A series with a column that the council calls a forecast.</summary>
    private static SeriesBook Forecasted(PaperSource source) => new(
        [
            new(
                new() { SeriesId = 1, Year = 2017, HeadId = 1, Reference = "BUDGET", Subject = "Clients", Title = "Budget by age", Rows = SeriesRows.Categories, Categories = "Under 16", Chart = SeriesChart.Bar },
                [new() { SeriesId = 1, Key = "v", Name = "Forecast variance", IsDrawn = true }],
                [new() { SeriesId = 1, Year = 2017, Period = source.Period.Number, Row = "Under 16", ColumnKey = "v", Figure = 4 }]),
        ],
        source.Period);

    private static async Task<string> ReadAsync(Paper paper)
    {
        var page = await new PaperHtmlWriter().FragmentAsync(paper);
        return System.Net.WebUtility.HtmlDecode(Tag().Replace(page, string.Empty)).Replace('−', '-')
            + string.Join('\n', paper.AllTables.Select(table => System.Text.Encoding.UTF8.GetString(PaperCsvWriter.Write(table))));
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@".{0,60}\bforecast.{0,40}", RegexOptions.IgnoreCase)]
    private static partial Regex Forecast();
}
