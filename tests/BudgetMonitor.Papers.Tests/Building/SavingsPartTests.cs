using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The savings section of a paper: the answer in sentences, and the tables that prove it.</summary>
public sealed class SavingsPartTests
{
    private static readonly SavingsOf Savings = new SavingsOf()
        .Saving("S1", ("A1-X", 500_000))
        .Saving("S2", ("A1-Y", 300_000), ("B-X", 100_000))
        .Saving("S3", ("A2-X", 200_000))
        .Saving("S4", ("B-X", 150_000))
        .Saving("S5", ("", 50_000))
        .Saving("NEW", line => (line.IsAgreed, line.IsReplacement) = (false, true), ("A2-X", 180_000))
        .Saving("BACK", ("A1-X", -90_000))
        .Stands("S1", 500_000, 500_000, SavingsStatus.Delivered)
        .Stands("S2", 40_000, 300_000, SavingsStatus.AtRisk, "The contract is late")
        .Stands("S3", 0, 0, SavingsStatus.Replaced, replacedBy: "NEW")
        .Stands("S4", 30_000, 30_000, SavingsStatus.Unachievable, "The lease runs on")
        .Stands("NEW", 20_000, 180_000, SavingsStatus.OnTrack);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_members_question_is_answered_in_sentences(bool inCabinet)
    {
        var section = Section(inCabinet ? PaperKind.Cabinet : PaperKind.Committee)!;

        section.Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Text.Plain).Should().Equal(
            "The budget of 2017-18 counts on savings of £1.300m. Earlier savings of £0.090m are reversed, so the net saving is £1.210m.",
            "£0.590m is delivered to date, and £1.060m is forecast by the end of the year, £0.240m short of the target. Of what has still to come, £0.260m is at risk. One saving has nothing reported and counts in full.",
            "£0.120m is unachievable. £0.200m is replaced by other savings, which do not cover all of it.");
    }

    [Fact]
    public void Each_status_stands_with_its_word_and_its_money_and_the_rows_make_the_total()
    {
        Cells("savings-by-status").Should().Equal(
            "Delivered|1|0.500|0.500|0.500|0.000|0.000",
            "On track|1|0.000|0.020|0.180|-0.180|0.000",
            "At risk|1|0.400|0.040|0.300|+0.100|0.260",
            "Unachievable|1|0.150|0.030|0.030|+0.120|0.000",
            "Replaced|1|0.200|0.000|0.000|+0.200|0.000",
            "Not reported|1|0.050|0.000|0.050|0.000|0.000",
            "Total|6|1.300|0.590|1.060|+0.240|0.260");
    }

    [Fact]
    public void Directorates_add_up_to_the_total_and_a_saving_over_two_is_parted()
    {
        Cells("savings-by-directorate").Should().Equal(
            "Adults|1.000|0.500|0.000|0.300||0.200||0.550|0.905|+0.095",
            "Business|0.250|||0.100|0.150|||0.040|0.105|+0.145",
            "Not allotted|0.050||||||0.050|0.000|0.050|0.000",
            "Total|1.300|0.500|0.000|0.400|0.150|0.200|0.050|0.590|1.060|+0.240");
    }

    [Fact]
    public void The_directorate_that_falls_furthest_short_is_the_finding_of_the_chart()
    {
        var block = Section(PaperKind.Cabinet)!.Blocks.OfType<ChartBlock>().Single();

        block.DataTableId.Should().Be("savings-by-directorate", "the table has the same figures");
        block.Chart.Title.Should().Be("Business falls furthest short of its savings, by £0.145m");
        block.Chart.Categories.Should().Equal("Adults", "Business", "Not allotted");
        block.Chart.Series.Select(series => (series.Name, string.Join(' ', series.Points))).Should().Equal(
            ("Target", "1000000 250000 50000"),
            ("Forecast", "905000 105000 50000"));
    }

    [Fact]
    public void What_falls_short_says_why_and_what_takes_its_place()
    {
        Cells("savings-shortfalls").Should().Equal(
            "S2 Title of S2|At risk|0.400|0.300|+0.100|The contract is late",
            "S3 Title of S3|Replaced|0.200|0.000|+0.200|Replaced by Title of NEW.",
            "S4 Title of S4|Unachievable|0.150|0.030|+0.120|The lease runs on",
            "NEW Title of NEW|On track||0.180|-0.180|Takes the place of Title of S3.");
    }

    [Fact]
    public void Before_anything_is_reported_the_budget_alone_is_told()
    {
        var source = new SavingsOf().Saving("S1", ("A1-X", 500_000)).In(new SmallCouncil().Source());

        var section = PaperFactory.Build(source, PaperKind.Cabinet).Sections.Single(one => one.Id == "savings");

        section.Blocks.Should().ContainSingle().Which.Should().BeOfType<ParagraphBlock>().Which.Text.Plain.Should().Be("The budget of 2017-18 counts on savings of £0.500m.");
    }

    [Fact]
    public void Without_savings_there_is_no_section() =>
        PaperFactory.Build(new SmallCouncil().Source(), PaperKind.Cabinet).Sections.Should().NotContain(section => section.Id == "savings");

    private static PaperSection? Section(PaperKind kind) => PaperFactory.Build(Savings.In(new SmallCouncil().Source()), kind).Sections.SingleOrDefault(section => section.Id == "savings");

    private static List<string> Cells(string table) => Section(PaperKind.Cabinet)!.Blocks.OfType<TableBlock>().Single(block => block.Table.Id == table).Table.Rows
        .Select(row => string.Join('|', row.Cells.Select(cell => cell.Display).Prepend(row.Label)))
        .ToList();
}
