using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Entries;

public class AdjustmentBalanceTests
{
    private static readonly DateOnly Due = new(2018, 1, 31);

    public static TheoryData<int, string, int, int, int, AdjustmentBacking> Cases { get; } = new()
    {
        // before, actions as amount/in forecast/status, now, still to come, difference, backing
        { 0, "", 0, 0, 0, AdjustmentBacking.Nothing },
        { -500, "", -500, 0, -500, AdjustmentBacking.Short },
        { -500, "-500/0/Planned", -500, -500, 0, AdjustmentBacking.Covered },
        { -500, "-500/-200/UnderWay", -300, -300, 0, AdjustmentBacking.Covered },              // its money moves from one to the other
        { -500, "-200/-200/Delivered -300/0/Planned", -300, -300, 0, AdjustmentBacking.Covered },
        { -500, "-200/-150/Delivered -300/0/Planned", -350, -300, -50, AdjustmentBacking.Short }, // brought less than it promised
        { -500, "-500/-500/Delivered", 0, 0, 0, AdjustmentBacking.Nothing },
        { -500, "-200/0/Dropped -300/0/Planned", -500, -300, -200, AdjustmentBacking.Short },   // what was dropped backs nothing
        { -500, "-200/-50/Dropped -300/0/Planned", -450, -300, -150, AdjustmentBacking.Short }, // what it brought before stays brought
        { -500, "-700/0/Planned", -500, -700, 200, AdjustmentBacking.Over },
        { -500, "100/0/Planned", -500, 100, -600, AdjustmentBacking.Opposed },
        { 0, "-100/0/Planned", 0, -100, 100, AdjustmentBacking.Opposed },                       // no adjustment for it
        { 400, "400/100/UnderWay", 300, 300, 0, AdjustmentBacking.Covered },                    // a pressure to come
        { 400, "100/0/Planned", 400, 100, 300, AdjustmentBacking.Short },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Money_that_entered_the_forecast_leaves_the_adjustment(int before, string actions, int now, int outstanding, int difference, AdjustmentBacking backing)
    {
        var facts = Read(actions);

        var balance = AdjustmentBalance.FromBefore(before.Pounds(), facts);

        (balance.Now, balance.Outstanding, balance.Difference, balance.Backing).Should().Be((now.Pounds(), outstanding.Pounds(), difference.Pounds(), backing));
        balance.TurnsRound.Should().BeFalse();
        AdjustmentBalance.FromNow(now.Pounds(), facts).Should().Be(balance, "the stored adjustment gives the same back");
    }

    [Theory]
    [InlineData(-500, "-600/-600/Delivered", true)]
    [InlineData(-500, "-500/-500/Delivered", false)]
    [InlineData(0, "-100/-100/Delivered", true)]
    [InlineData(0, "", false)]
    [InlineData(400, "500/500/Delivered", true)]
    [InlineData(-500, "100/100/Delivered", false)]  // a cost that entered makes what is to be saved larger
    public void An_adjustment_that_would_turn_round_is_known(int before, string actions, bool turns) =>
        AdjustmentBalance.FromBefore(before.Pounds(), Read(actions)).TurnsRound.Should().Be(turns);

    [Theory]
    [InlineData(-500, 0, true)]
    [InlineData(-500, -500, true)]
    [InlineData(-500, -501, false)]
    [InlineData(-500, 1, false)]
    [InlineData(500, 500, true)]
    [InlineData(500, 501, false)]
    [InlineData(500, -1, false)]
    [InlineData(0, 0, true)]
    public void An_action_brings_no_more_than_it_is_worth(int amount, int inForecast, bool within) =>
        new ActionFacts(amount.Pounds(), inForecast.Pounds(), ActionStatus.UnderWay, Due).IsWithinAmount.Should().Be(within);

    [Theory]
    [InlineData(ActionStatus.Planned, "2018-01-31", false)]
    [InlineData(ActionStatus.Planned, "2018-02-01", true)]
    [InlineData(ActionStatus.UnderWay, "2018-02-01", true)]
    [InlineData(ActionStatus.Delivered, "2018-02-01", false)]
    [InlineData(ActionStatus.Dropped, "2018-02-01", false)]
    public void What_is_open_after_its_day_is_overdue(ActionStatus status, string day, bool overdue) =>
        new ActionFacts(100.Pounds(), Money.Zero, status, Due).IsOverdueOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(overdue);

    private static List<ActionFacts> Read(string actions) => actions
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(action => action.Split('/'))
        .Select(parts => new ActionFacts(
            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture).Pounds(),
            int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture).Pounds(),
            Enum.Parse<ActionStatus>(parts[2]),
            Due))
        .ToList();
}
