using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The movement since the last report as a waterfall, on Kent's figures.</summary>
[Collection(SamplePapers.Collection)]
public sealed class MovementChartTests(SamplePapers papers)
{
    [Fact]
    public void The_cabinet_paper_draws_the_movement_by_directorate_to_the_penny()
    {
        var chart = papers.Kent.Charts.Single(block => block.Chart.Id == "movement-by-directorate").Chart;

        var total = papers.KentSource.Position.CouncilTotal;
        chart.Kind.Should().Be(ChartKind.Waterfall);
        chart.Series[0].Points[0].Should().Be(total.LastRevisedVariance!.Value.Pounds);
        chart.Series[0].Points[^1].Should().Be(total.RevisedVariance!.Value.Pounds);
        chart.Series[0].Points.SkipLast(1).Sum().Should().Be(total.RevisedVariance!.Value.Pounds);
        chart.Categories[0].Should().Be("Variance in Period 9 (December)");
        chart.Categories.Should().Contain("Children, Young People & Education").And.NotContain("Schools");
        chart.Title.Should().Be($"The overspend fell by {FigureStyle.Millions.InText.Format(total.Movement!.Value.Abs())} since Period 9 (December)");
    }

    [Fact]
    public void Coded_reasons_are_steps_with_the_adjustments_and_the_rest_beside_them()
    {
        var (position, structure) = (papers.KentSource.Position, papers.KentSource.Structure);
        var line = structure.Find("SCS-CIC")!;
        var division = structure.Find("CYPE-SCS")!;
        CodedMovement Of(Domain.Structure.StructureNode head, string code, int amount) => new(head, code, Domain.Figures.Money.FromPounds(amount));

        var chart = MovementCharts.ByReason("m", position, papers.KentSource.Period, structure.Council, FigureStyle.Millions,
            [Of(line, "demand", 300_000), Of(line, "demand", 20_000), Of(structure.Find("GET")!, "weather", -50_000), Of(division, "grant", -70_000)])!;

        // The division speaks for its line.
        var steps = chart.Categories.Zip(chart.Series[0].Points).ToDictionary(step => step.First, step => step.Second!.Value);
        steps.Should().Contain("Grant", -70_000m).And.Contain("weather", -50_000m).And.NotContainKey("Demand");
        var total = position.CouncilTotal;
        steps["Director’s adjustments"].Should().Be((total.Adjustment!.Value - total.LastAdjustment!.Value).Pounds);
        steps.Should().ContainKey("Not explained");
        steps.Values.SkipLast(1).Sum().Should().Be(total.RevisedVariance!.Value.Pounds);
    }

    [Fact]
    public void Without_coded_reasons_or_an_earlier_report_there_is_no_chart()
    {
        var (source, first) = (papers.KentSource, papers.KentFirstSource);

        MovementCharts.ByReason("m", source.Position, source.Period, source.Structure.Council, FigureStyle.Millions, []).Should().BeNull();
        MovementCharts.ByPart("m", first.Position, first.Period, first.Structure.Council, FigureStyle.Millions).Should().BeNull();
    }

    [Fact]
    public void A_paper_with_brackets_says_so_under_the_chart()
    {
        var source = papers.KentSource;

        var chart = MovementCharts.ByPart("m", source.Position, source.Period, source.Structure.Council, new FigureStyle(FigureUnit.Millions, 3, NegativeStyle.Brackets))!;

        chart.Caption.Should().EndWith("A plus makes it worse, brackets make it better.");
        chart.Data.Rows[^1].Kind.Should().Be(PaperRowKind.Total);
    }
}
