using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Domain.Tests.Positions;

public class MovementTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                OLDER
                YOUNGER
        """);

    [Fact]
    public void A_movement_is_this_variance_less_the_last_reported_one()
    {
        var last = Council.Period(8).Line("OLDER", 1_000, 1_200).Line("YOUNGER", 500, 480);

        var position = Council.Period(10).Line("OLDER", 1_000, 1_150).Line("YOUNGER", 500, 490).Position(last);

        position.LastReportedPeriod.Should().Be(new MonitoringPeriod(TestCouncil.Year, 8));
        position.Find("OLDER")!.Movement.Should().Be((-50).Pounds());
        position.Find("YOUNGER")!.Movement.Should().Be(10.Pounds());
        position.Council.Movement.Should().Be((-40).Pounds());
        position.Council.LastRevisedVariance.Should().Be(180.Pounds());
    }

    [Fact]
    public void A_changed_cash_limit_moves_the_variance_too()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 1_200);

        var position = Council.Period(10).Line("OLDER", 1_100, 1_200).Position(last);

        position.Find("OLDER")!.Movement.Should().Be((-100).Pounds());
    }

    [Fact]
    public void Lines_move_before_adjustments_and_directorates_after_them()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 1_100).Adjust("SCS", -80);

        var position = Council.Period(10).Line("OLDER", 1_000, 1_130).Adjust("SCS", -30).Position(last);

        position.Find("SCS")!.MovementBeforeAdjustment.Should().Be(30.Pounds());
        position.Find("SCS")!.Movement.Should().Be(80.Pounds(), "the adjustment shrank by 50");
        position.Find("SCS")!.LastVariance.Should().Be(100.Pounds());
        position.Find("SCS")!.LastAdjustment.Should().Be((-80).Pounds());
        position.Find("SCS")!.LastRevisedVariance.Should().Be(20.Pounds());
        position.Find("OLDER")!.Movement.Should().Be(30.Pounds());
    }

    [Fact]
    public void Roll_forwards_have_a_movement_of_their_own()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 900).RollForward("SCS", RollForwardKind.Committed, 10);

        var position = Council.Period(10).Line("OLDER", 1_000, 900)
            .RollForward("SCS", RollForwardKind.Committed, 10).RollForward("SCS", RollForwardKind.Bid, 25)
            .Position(last);

        var directorate = position.Find("SCS")!;
        directorate.Movement.Should().Be(Money.Zero);
        directorate.LastRollForward(RollForwardKind.Committed).Should().Be(10.Pounds());
        directorate.LastRollForward(RollForwardKind.Bid).Should().BeNull();
        directorate.LastRollForwards.Should().Be(10.Pounds());
        directorate.LastRevisedVarianceWithRollForwards.Should().Be((-90).Pounds());
        directorate.MovementWithRollForwards.Should().Be(25.Pounds());
    }

    [Fact]
    public void Where_nothing_was_reported_before_there_is_no_movement()
    {
        var council = Council.Period(1).Line("OLDER", 1_000, 1_100).Position().Council;

        council.Movement.Should().BeNull();
        council.MovementBeforeAdjustment.Should().BeNull();
        council.MovementWithRollForwards.Should().BeNull();
        council.LastVariance.Should().BeNull();
        council.LastAdjustment.Should().BeNull();
        council.LastRollForwards.Should().BeNull();
    }

    [Fact]
    public void A_line_that_is_new_since_then_moved_by_its_whole_variance()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 1_100);

        var position = Council.Period(10).Line("OLDER", 1_000, 1_100).Line("YOUNGER", 500, 530).Position(last);

        position.Find("YOUNGER")!.LastVariance.Should().BeNull();
        position.Find("YOUNGER")!.Movement.Should().Be(30.Pounds());
        position.Council.Movement.Should().Be(30.Pounds(), "so the parts add up to the whole");
    }

    [Fact]
    public void A_line_not_forecast_yet_has_no_movement_while_the_total_counts_it_at_its_cash_limit()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 1_100).Line("YOUNGER", 500, 500);

        var position = Council.Period(10).Line("OLDER", 1_000, null).Line("YOUNGER", 500, 520).Position(last);

        position.Find("OLDER")!.Movement.Should().BeNull();
        position.Find("OLDER")!.LastVariance.Should().Be(100.Pounds());
        position.Council.Movement.Should().Be((-80).Pounds());
        position.Council.LinesNotForecast.Should().Be(1);
    }

    [Fact]
    public void An_adjustment_that_fell_away_moves_the_variance()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 1_100).Adjust("SCS", -80);

        var position = Council.Period(10).Line("OLDER", 1_000, 1_100).Position(last);

        position.Find("SCS")!.Adjustment.Should().BeNull();
        position.Find("SCS")!.Movement.Should().Be(80.Pounds());
    }

    [Fact]
    public void Figures_of_another_structure_are_refused()
    {
        var other = TestCouncil.Draw("KCC").Period(9);

        var calculate = () => VarianceEngine.Calculate(Council.Period(10).Figures, other.Figures, RagRules.Default);

        calculate.Should().Throw<ArgumentException>().WithMessage("*same structure*");
    }
}
