using System.Text;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Checks;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Tests.Papers;

/// <summary>
/// Every figure that stands only in the printed papers' text stands in the produced papers' text, as printed, as the figure
/// that it says it is. Those in which a paper contradicts its own tables differ, and the checks find them when typed.
/// </summary>
[Collection(SamplePapers.Collection)]
public sealed class NarrativeFiguresTests(SamplePapers papers)
{
    private const string Kent = SamplePapers.KentName;
    private const string Norfolk = SamplePapers.NorfolkName;

    /// <summary>The printed figure by its name, what the product calls it, and the amount where the paper's own is a slip.</summary>
    public static TheoryData<string, string, string, string?> Figures { get; } = new()
    {
        { Kent, "Forecast pressure after adjustments", "Kent County Council, total, revised variance", null },
        { Kent, "Forecast pressure including roll forwards", "Kent County Council, total, revised variance with roll forwards", null },
        { Kent, "Asylum pressure", "Asylum, revised variance", null },
        { Kent, "Pressure if asylum is fully funded", "Kent County Council, total, revised variance with roll forwards less Asylum, revised variance", null },
        { Kent, "Same measure last month", "Kent County Council, total, revised variance last reported with roll forwards less Asylum, revised variance last reported", null },
        { Kent, "Underlying improvement", "Kent County Council, total, movement with roll forwards less Asylum, movement", null },
        { Kent, "Capital variance", "Capital programme, variance", null },
        { Kent, "Capital movement", "Capital programme, movement of the variance", null },
        { Kent, "Capital real movement", "Capital programme, real movement", null },
        { Kent, "Capital rephasing movement", "Capital programme, rephasing movement", null },
        { Kent, "Movement after roll forwards", "Kent County Council, total, movement with roll forwards", null },
        { Kent, "Movement before roll forwards", "Kent County Council, total, movement", null },
        { Kent, "Pressures from services to adult clients", "Learning Disability Adult Services, variance plus Physical Disability Adult Services, variance plus Mental Health Adult Services, variance plus Older People Adult Services, variance", null },
        { Kent, "Staffing and management underspend", "Adult's Assessment & Safeguarding Staffing, variance plus ASC&H Management & Support Services, variance", null },
        { Kent, "Growth, Environment & Transport pressure last month", "Growth, Environment & Transport, variance last reported", null },
        { Kent, "Growth, Environment & Transport pressures", "Growth, Environment & Transport, overspends of its lines", null },
        { Kent, "Growth, Environment & Transport underspends", "Growth, Environment & Transport, underspends of its lines", null },
        { Kent, "Other Growth, Environment & Transport budgets", "Environment, variance plus Economic Development & Other Community Services, variance plus General Highways Maintenance & Emergency Response, variance plus Planning & Transport Strategy and Other Related Services (inc School Crossing Patrols), variance plus Concessionary Fares, variance", null },
        { Kent, "Growth, Environment & Transport adjustment last month", "Growth, Environment & Transport, director’s adjustment last reported", null },
        { Kent, "Growth, Environment & Transport after adjustment", "Growth, Environment & Transport, revised variance", null },
        { Kent, "Commercial Services shortfall", "Commercial Services, budget less forecast", null },
        { Kent, "Invicta Law shortfall", "Invicta Law, budget less forecast", "£1.1m" },
        { Kent, "Commercial Services forecast profit", "Commercial Services, forecast contribution", "£5.063m" },
        { Kent, "School reserves at year end", "Reserves and provisions, schools' reserves forecast at the end of the year", null },
        { Kent, "School reserves at start", "Reserves and provisions, schools' reserves on 1 April", null },
        { Kent, "Individual school balances at year end", "Individual School Reserves, balance forecast at the end of the year", null },
        { Kent, "Central schools reserve deficit", "Central Schools Reserve, balance forecast at the end of the year", null },
        { Kent, "Schools pressure", "Schools (CYP&E Directorate), variance", null },
        { Kent, "Pressure after roll forwards", "Kent County Council, total, revised variance with roll forwards", null },
        { Kent, "Asylum pressure after adjustment", "Asylum, revised variance", null },
        { Kent, "New arrivals dispersed since July 2016", "Dispersals of new arrivals and of earlier clients: Arrivals who have been dispersed post new Government Transfer Scheme (w.e.f 01 July 16)*, sum of all months or categories", "288" },
        { Norfolk, "Outturn 2016-17 overspend", "Adult Social Services, variance of last year", null },
        { Norfolk, "One-off grant to be replaced by savings", "Savings, required and not yet agreed, all years", null },
        { Norfolk, "Reserves at 1 April 2017", "Reserves and provisions, reserves on 1 April", null },
        { Norfolk, "Use of reserves in 2017/18", "Reserves and provisions, use of reserves in the year, a drawdown is minus", null },
        { Norfolk, "Forecast reserves", "Reserves and provisions, reserves forecast at the end of the year", null },
        { Norfolk, "Provisions", "Reserves and provisions, provisions on 1 April", null },
        { Norfolk, "Increase in purchase of care spend over 2016/17, without care and assessment", "Purchase of Care, forecast outturn plus Hired Transport, forecast outturn less Purchase of Care, outturn of last year less Hired Transport, outturn of last year", null },
        { Norfolk, "Reduction in service user income from 2016/17", "Service User Income, forecast outturn less Service User Income, outturn of last year", null },
        { Norfolk, "Gross savings 2017/18", "Savings, savings of the year, gross", null },
        { Norfolk, "Net savings 2017/18", "Savings, savings of the year, net of reversals", null },
        { Norfolk, "Reversal of earlier savings", "Savings, earlier savings reversed", null },
        { Norfolk, "Reserves and provisions at 1 April 2017", "Reserves and provisions, reserves and provisions on 1 April", null },
        { Norfolk, "Forecast reserves at 31 March 2018", "Reserves and provisions, reserves forecast at the end of the year", "£0.494m" },
        { Norfolk, "Three year capital programme", "Capital programme, budgets of all years", null },
        { Norfolk, "Disabled Facilities Grant capital", "Better Care Fund Disabled Facilities Grant and Social Care Capital Grant – passported to District Councils, working budget of the year", null },
        { Norfolk, "Social care and finance system capital", "Social Care and Finance Information System, budgets of all years", "£7.150m" },
        { Norfolk, "Net reduction in debt", "Debts, change since the earlier day", null },
    };

    /// <summary>Slips of the printed texts, typed into the sentence that the sample fills from data.</summary>
    public static TheoryData<string, string, string> TypedSlips { get; } = new()
    {
        { Kent, "Invicta Law shortfall", "Invicta Law is forecast to pay no dividend, which leaves £1.0m of the budget unmet." },
        { Kent, "Commercial Services forecast profit", "The forecast profit of Commercial Services is £5.058m." },
        { Norfolk, "Forecast reserves at 31 March 2018", "If the committee agrees, reserves are forecast at £0.493m on 31 March 2018." },
        { Norfolk, "Social care and finance system capital", "The capital programme sets £7.240m aside for the new system of social care and finance." },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_of_the_printed_text_stands_in_the_text_of_the_paper(string council, string printed, string label, string? insteadOfSlip)
    {
        var asPrinted = CsvFile.Records(Repository.Printed(council, TextFiguresTable.Id)).Single(row => row["Figure"] == printed)["Amount"];

        var shown = Rows(council).Where(row => row[1] == label).Select(row => row[2]).ToList();

        shown.Select(Unsigned).Should().Contain(Unsigned(insteadOfSlip ?? asPrinted), "{0} has the figure {1}", council, printed);
        insteadOfSlip.Should().NotBe(asPrinted, "a slip that no longer differs is none");
        if (insteadOfSlip is null && "+-".Contains(asPrinted[0], StringComparison.Ordinal))
        {
            shown.Should().Contain(asPrinted, "a figure printed with its sign is shown with it");
        }
    }

    [Fact]
    public void No_figure_of_the_printed_texts_is_left_out()
    {
        // The quarterly performance report is a paper of its own.
        foreach (var council in new[] { Kent, Norfolk })
        {
            var printed = CsvFile.Records(Repository.Printed(council, TextFiguresTable.Id))
                .Where(row => !row["Paragraph"].StartsWith("QPR", StringComparison.Ordinal))
                .Select(row => row["Figure"]);

            Figures.Where(row => (string)row[0] == council).Select(row => (string)row[1]).Should().BeEquivalentTo(printed);
        }
    }

    [Theory]
    [MemberData(nameof(TypedSlips))]
    public void A_slip_of_the_printed_text_is_found_when_it_is_typed(string council, string printed, string typed)
    {
        Figures.Should().Contain(row => (string)row[1] == printed && row[3] != null);
        var (source, kind) = council == Kent ? (papers.KentSource, PaperKind.Cabinet) : (papers.NorfolkSource, PaperKind.Committee);
        var slipped = source with { Texts = [.. source.Texts, new() { Year = 2017, Period = source.Period.Number, PaperKind = kind, Slot = "summary", DisplayOrder = 99, Text = typed }] };
        var checks = new CheckSource { Source = slipped, Paper = papers.Of(council), Texts = CheckTexts.Of(slipped, kind, [], []) };

        SenseChecks.Run(checks, []).Select(found => (found.About.Name, found.Finding.Words))
            .Should().Contain(found => (found.Name == "typed-figure" || found.Name == "rounding-differs") && found.Words.Contains(TypedFigures.Find(typed)[0].Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Kent)]
    [InlineData(Norfolk)]
    public void Every_statement_about_a_line_is_its_figure_and_stands_as_an_explanation(string council)
    {
        var source = council == Kent ? papers.KentSource : papers.NorfolkSource;
        var slips = new[] { "K005", "K012", "K126", "N12", "N13" };
        foreach (var statement in CsvFile.Records(Repository.Printed(council, "variance-explanations")).Where(row => row["level"] == "line"))
        {
            var heads = statement["code"].Split('+').Select(code => source.Structure.Find(code)!).ToList();
            var typed = TypedFigures.Find(statement["stated_text"])[0];
            if (!slips.Contains(statement["id"]))
            {
                var style = new FigureStyle(FigureUnit.Millions, typed.Decimals);
                heads.Select(head => Stated(source, head, statement["basis"])).Should().NotContainNulls();
                style.Shown(heads.Select(head => Stated(source, head, statement["basis"])!.Value).Sum())
                    .Should().Be(decimal.Parse(statement["stated_gbp"], System.Globalization.CultureInfo.InvariantCulture) / 1_000_000m, "{0} says so", statement["id"]);
            }

            // An adjustment's reason is its explanation. A statement about several lines stands at the head above them.
            var explained = statement["basis"].StartsWith("adjustment", StringComparison.Ordinal)
                ? source.Adjustments.Select(adjustment => adjustment.Head)
                : source.Explanations.Select(explanation => explanation.Head);
            explained.Should().Contain(head => heads.All(one => one == head || one.ParentIndex == head.Index), "{0} speaks of {1}", statement["id"], statement["code"]);
        }
    }

    [Fact]
    public async Task The_list_of_the_text_s_figures_is_a_file_and_a_sheet_and_is_not_printed()
    {
        PaperCsvWriter.WriteAll(papers.Kent).Should().ContainKey("narrative-figures.csv");
        papers.Kent.Tables.Should().NotContain(table => table.Id == TextFiguresTable.Id);
        (await new PaperHtmlWriter().DocumentAsync(papers.Kent)).Should().NotContain("Figures in the text of the paper");
        papers.Kent.TextFigures!.Rows.Should().OnlyContain(row => row.Cells[1] is PrintedCell);
        Rows(Kent).Should().Contain(row => row[0] == "1.4" && row[2] == "£2.109m" && row[3] == "{total.revised-with-roll-forwards - CYPE-ASY.revised|size}");
    }

    private static Money? Stated(PaperSource source, Domain.Structure.StructureNode head, string basis)
    {
        var position = source.Position.WithinTotal(head);
        return basis switch
        {
            "variance" => position.Variance?.Net,
            "variance_after_adjustment" => position.RevisedVariance,
            "movement" => position.MovementBeforeAdjustment,
            "movement_after_adjustment" => position.Movement,
            "adjustment" => position.Adjustment,
            "adjustment_movement" => position.Adjustment - position.LastAdjustment,
            _ => null,
        };
    }

    private List<IReadOnlyList<string>> Rows(string council) =>
        CsvFile.Parse(Encoding.UTF8.GetString(PaperCsvWriter.Write(papers.Of(council).TextFigures!))).Skip(1).ToList();

    private static string Unsigned(string amount) => amount.TrimStart('+', '-');
}
