using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Positions;

public class AdjustmentAndRollForwardTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
            FINANCE
        """);

    [Theory]
    //          adjusted head; adjustment seen at line, division, directorate, council
    [InlineData("OLDER", -40, -40, -40, -40)]
    [InlineData("ADULTS", null, -40, -40, -40)]
    [InlineData("SCS", null, null, -40, -40)]
    [InlineData("KCC", null, null, null, -40)]
    public void An_adjustment_counts_at_its_head_and_above_and_nowhere_below(
        string code, int? line, int? division, int? directorate, int council)
    {
        var position = Council.Period(10).Line("OLDER", 1_000, 1_100).Adjust(code, -40).Position();

        position.Find("OLDER")!.Adjustment.Should().Be(line?.Pounds());
        position.Find("ADULTS")!.Adjustment.Should().Be(division?.Pounds());
        position.Find("SCS")!.Adjustment.Should().Be(directorate?.Pounds());
        position.Council.Adjustment.Should().Be(council.Pounds());
        position.Council.Variance!.Value.Net.Should().Be(100.Pounds(), "the built-up variance stays apart");
        position.Council.RevisedVariance.Should().Be(60.Pounds());
        position.Find("OLDER")!.RevisedVariance.Should().Be((100 + (line ?? 0)).Pounds());
    }

    [Fact]
    public void Adjustments_of_one_head_add_up()
    {
        Council.Period(10).Line("OLDER", 1_000, 1_100).Adjust("SCS", -40).Adjust("SCS", 10).Position()
            .Find("SCS")!.Adjustment.Should().Be((-30).Pounds());
    }

    [Fact]
    public void Adjustments_that_cancel_out_are_nil_and_not_absent()
    {
        Council.Period(10).Line("OLDER", 1_000, 1_100).Adjust("SCS", -40).Adjust("ADULTS", 40).Position()
            .Find("SCS")!.Adjustment.Should().Be(Money.Zero);
    }

    [Fact]
    public void Roll_forwards_add_to_the_pressure_by_kind_and_in_all()
    {
        var position = Council.Period(10)
            .Line("OLDER", 1_000, 900)
            .RollForward("OLDER", RollForwardKind.Committed, 30)
            .RollForward("ADULTS", RollForwardKind.Rephased, 20)
            .RollForward("SCS", RollForwardKind.Bid, 7)
            .RollForward("SCS", RollForwardKind.Bid, 3)
            .Adjust("SCS", -5)
            .Position();

        var directorate = position.Find("SCS")!;
        directorate.RollForward(RollForwardKind.Committed).Should().Be(30.Pounds());
        directorate.RollForward(RollForwardKind.Rephased).Should().Be(20.Pounds());
        directorate.RollForward(RollForwardKind.Bid).Should().Be(10.Pounds());
        directorate.UncommittedRollForwards.Should().Be(30.Pounds());
        directorate.RollForwards.Should().Be(60.Pounds());
        directorate.VarianceWithRollForwards.Should().Be((-40).Pounds(), "before the director's adjustment");
        directorate.RevisedVarianceWithRollForwards.Should().Be((-45).Pounds());

        position.Find("ADULTS")!.RollForwards.Should().Be(50.Pounds());
        position.Find("OLDER")!.UncommittedRollForwards.Should().BeNull();
        position.Find("FINANCE")!.RollForwards.Should().BeNull();
    }

    [Theory]
    [InlineData(RollForwardKind.Committed)]
    [InlineData(RollForwardKind.Rephased)]
    [InlineData(RollForwardKind.Bid)]
    public void A_kind_that_nobody_asked_for_is_absent_and_two_requests_of_a_kind_add_up(RollForwardKind kind)
    {
        var line = Council.Period(10).Line("OLDER", 1_000, 900)
            .RollForward("OLDER", kind, 5).RollForward("OLDER", kind, 6)
            .Position().Find("OLDER")!;

        foreach (var other in Enum.GetValues<RollForwardKind>())
        {
            line.RollForward(other).Should().Be(other == kind ? 11.Pounds() : null);
        }

        line.UncommittedRollForwards.Should().Be(kind == RollForwardKind.Committed ? null : 11.Pounds());
    }

    [Fact]
    public void Roll_forwards_without_a_forecast_leave_the_variance_absent()
    {
        var line = Council.Period(10).CashLimit("OLDER", 1_000).RollForward("OLDER", RollForwardKind.Bid, 5).Position().Find("OLDER")!;

        line.RollForwards.Should().Be(5.Pounds());
        line.VarianceWithRollForwards.Should().BeNull();
        line.RevisedVarianceWithRollForwards.Should().BeNull();
    }
}
