using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>The unit and the decimals that are proposed fit the size of the council, and sentences those of the tables beside them.</summary>
public sealed class SizeTests
{
    [Theory]
    //          lines, the budget of each, unit, whether lines read well to one decimal
    [InlineData(12, 33_000, FigureUnit.Pounds, false)] // £0.4m
    [InlineData(12, 49_999, FigureUnit.Pounds, false)]
    [InlineData(12, 50_000, FigureUnit.Thousands, false)]
    [InlineData(12, 300_000, FigureUnit.Thousands, false)] // £3.6m
    [InlineData(4, 900_000, FigureUnit.Thousands, false)] // £3.6m in few lines
    [InlineData(19, 526_000, FigureUnit.Thousands, false)]
    [InlineData(20, 500_000, FigureUnit.Millions, false)]
    [InlineData(100, 499_999, FigureUnit.Thousands, false)]
    [InlineData(40, 1_000_000, FigureUnit.Millions, false)] // £40m
    [InlineData(60, 4_999_999, FigureUnit.Millions, false)]
    [InlineData(60, 5_000_000, FigureUnit.Millions, true)]
    [InlineData(300, 13_000_000, FigureUnit.Millions, true)] // £4bn
    public void The_unit_fits_the_size(int lines, int budget, FigureUnit unit, bool tenths)
    {
        var sizes = Enumerable.Repeat(budget.Pounds(), lines).Append(Money.Zero).ToList();

        UsualUnits.For(sizes).Should().Be(unit);
        UsualUnits.SuitTenths(sizes).Should().Be(tenths);
    }

    [Fact]
    public void A_council_without_budgets_reports_in_millions() => UsualUnits.For([]).Should().Be(FigureUnit.Millions);

    [Theory]
    //          lines' budget, the unit of the breakdown, its variance of a line, the line in a sentence with a part of it
    [InlineData(9_000, "£", "-145", "Homes: -£145. Fewer homes. Of this: -£100 vacancies.")]
    [InlineData(90_000, "£000", "-1.5", "Homes: -£1,450. Fewer homes. Of this: -£1,000 vacancies.")]
    [InlineData(900_000, "£000", "-14.5", "Homes: -£14,500. Fewer homes. Of this: -£10,000 vacancies.")]
    [InlineData(9_000_000, "£m", "-0.1", "Homes: -£0.1m. Fewer homes. Of this: -£0.1m vacancies.")]
    [InlineData(3_000_000, "£m", "-0.048", "Homes: -£0.048m. Fewer homes. Of this: -£0.033m vacancies.")]
    public void Sentences_fit_the_table_of_the_same_lines(int budget, string unit, string variance, string said)
    {
        var (whole, part) = (Math.Round(-budget * 145m / 9_000m), Math.Round(-budget / 90m));
        var paper = PaperFactory.Build(new SmallCouncil().WithLinesOf(budget).With("A1-X", whole).Explained("A1-X", null, "Fewer homes").Explained("A1-X", part, "vacancies").Source(), PaperKind.Cabinet);

        var table = paper.FindTable("appendix-1")!;
        table.Columns[3].Unit.Should().Be(unit);
        table.Rows.Single(row => row.Label == "Homes").Cells[3].Display.Should().Be(variance);
        paper.Sections.Single(section => section.Id == "directorates").Blocks.OfType<ListBlock>().SelectMany(list => list.Items).Select(item => item.Plain).Should().Contain(said);
    }

    /// <summary>To one decimal a position is told as the lines below it are; to three it is the figure of the sentence before.</summary>
    [Theory]
    [InlineData(10_000_000, "The forecast is an overspend of £0.010m. It is made up of lines over budget (+£0.020m) and lines under budget (-£0.010m).")]
    [InlineData(3_000_000, "The forecast is an overspend of £0.010m. It is made up of lines over budget (+£0.020m) and lines under budget (-£0.010m).")]
    [InlineData(300_000, "The forecast is an overspend of £10,000. It is made up of lines over budget (+£20,000) and lines under budget (-£10,000).")]
    public void A_position_is_not_told_twice_to_the_same_decimals(int budget, string said) =>
        SaidIn.Cabinet(new SmallCouncil().WithLinesOf(budget).With("A1-X", 20_000).With("A1-Y", -10_000).With("A2-X", 1_000).Explained("A1-X", null, "Fewer homes").Source(), "directorates").Should().Contain(said);

    /// <summary>The finding over a chart is a sentence, and stands beside the headline that says the same sum.</summary>
    [Theory]
    [InlineData(9_000, "£400")]
    [InlineData(300_000, "£13,400")]
    [InlineData(3_000_000, "£0.133m")]
    [InlineData(30_000_000, "£1.333m")]
    public void The_finding_of_a_chart_is_written_as_the_headline_is(int budget, string moved)
    {
        var (adults, business) = budget switch { 9_000 => (300, 100), 300_000 => (13_300, 100), 3_000_000 => (132_900, 100), _ => (1_332_900, 100) };
        var paper = PaperFactory.Build(new SmallCouncil().WithLinesOf(budget).With("A1-X", adults).With("B-X", business).Last().Source(), PaperKind.Cabinet);

        paper.Charts.Single(block => block.Chart.Id == "movement-by-directorate").Chart.Title.Should().Be($"The overspend rose by {moved} since Period 9 (December)");
        paper.Sections.SelectMany(section => section.Blocks).OfType<HeadlineBlock>().First().Text.Plain.Should().Contain($"{moved} worse");
    }
}
