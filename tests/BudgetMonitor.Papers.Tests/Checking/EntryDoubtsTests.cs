using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>Entries that are too large, go nowhere or are dated in another year, seeded into a sound period.</summary>
public sealed class EntryDoubtsTests
{
    private static readonly DateOnly InYear = new(2018, 1, 15);

    [Theory]
    [InlineData(-4_999_999, false)]
    [InlineData(-5_000_000, true)]
    [InlineData(2_000_000_000, true)]
    [Seeds("adjustment-size")]
    public void An_adjustment_that_reaches_the_limit_is_found(int amount, bool found) => Finds("adjustment-size", amount).Should().Be(found);

    [Fact]
    public void The_council_sets_the_limit_and_may_turn_it_off()
    {
        new CheckLimits([]).Of("adjustment-size").Should().Be(5_000_000.Pounds());
        new CheckLimits([new() { Check = "adjustment-size", Severity = CheckSeverity.Warning, Threshold = 250_000.Pounds() }]).Of("adjustment-size").Should().Be(250_000.Pounds());
        new CheckLimits([new() { Check = "adjustment-size", Severity = CheckSeverity.Off }]).Of("adjustment-size").Should().BeNull();
        EntryDoubts.AdjustmentSize((-2_000_000_000).Pounds(), null).Should().BeNull();
    }

    [Theory]
    [InlineData(-1_000_000, null, true)]
    [InlineData(-999_999, null, false)]
    [InlineData(-1_000_000, ActionStatus.Planned, false)]
    [InlineData(-1_000_000, ActionStatus.UnderWay, false)]
    [InlineData(-1_000_000, ActionStatus.Delivered, true)] // nothing is being done about what is left
    [InlineData(-1_000_000, ActionStatus.Dropped, true)]
    [Seeds("adjustment-without-action")]
    public void An_adjustment_that_nobody_acts_on_is_found(int amount, ActionStatus? action, bool found) =>
        Finds("adjustment-without-action", amount, action is { } status ? new((-100_000).Pounds(), Money.Zero, status, InYear) : null).Should().Be(found);

    [Theory]
    [InlineData(ActionStatus.Delivered, -300_000, false)]
    [InlineData(ActionStatus.Delivered, -100_000, true)]
    [InlineData(ActionStatus.Delivered, 0, true)]
    [InlineData(ActionStatus.UnderWay, 0, false)]
    [Seeds("action-not-in-forecast")]
    public void A_delivered_action_that_the_forecast_does_not_hold_is_found(ActionStatus status, int inForecast, bool found) =>
        Finds("action-not-in-forecast", -100_000, new((-300_000).Pounds(), inForecast.Pounds(), status, InYear)).Should().Be(found);

    [Theory]
    [InlineData("2017-03-31", ActionStatus.Planned, true)]
    [InlineData("2017-04-01", ActionStatus.Planned, false)]
    [InlineData("2018-03-31", ActionStatus.Planned, false)]
    [InlineData("2030-03-31", ActionStatus.Planned, true)]
    [InlineData("2030-03-31", ActionStatus.Dropped, false)]
    [Seeds("action-date")]
    public void An_action_of_another_year_is_found(string day, ActionStatus status, bool found) =>
        Finds("action-date", -100_000, new((-300_000).Pounds(), Money.Zero, status, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).Should().Be(found);

    [Theory]
    //          variance of the head, asked for, decision, found
    [InlineData(-100_000, 100_000, RollForwardDecision.Requested, false)]
    [InlineData(-100_000, 110_000, RollForwardDecision.Requested, true)]
    [InlineData(-100_000, 110_000, RollForwardDecision.Approved, true)]
    [InlineData(-100_000, 110_000, RollForwardDecision.Refused, false)]
    [InlineData(200_000, 90_000_000, RollForwardDecision.Requested, true)] // a bid against an overspend
    [Seeds("roll-forward-above-underspend")]
    public void More_rolled_forward_than_is_left_is_found(int variance, int asked, RollForwardDecision decision, bool found) =>
        Seeded.Sound(council => council.With("A1-X", variance)).Explained("A1-X", null, "Placements").Found(source => source with
        {
            RollForwards = [new(source.Structure.Find("A1-X")!, RollForwardKind.Bid, asked.Pounds(), "Minibuses for the schools") { Decision = decision }],
        }).Contains("roll-forward-above-underspend").Should().Be(found);

    [Theory]
    [InlineData(5_000_000, false)]
    [InlineData(5_100_000, true)]
    [InlineData(-5_000_000, true)]
    [Seeds("company-size")]
    public void A_company_far_from_its_budget_is_found(int forecast, bool found) => Seeded.Sound().Found(source => source with
    {
        Beside = source.Beside with
        {
            Companies =
            [
                new CompanyPosition(
                    new Company { Year = 2017, Name = "Trading", Budget = 100_000.Pounds() },
                    new CompanyForecast { CompanyId = 1, Year = 2017, Period = 10, FromTrading = forecast.Pounds() }),
            ],
        },
    }).Contains("company-size").Should().Be(found);

    [Theory]
    [InlineData("2018-01-31", false)]
    [InlineData("2018-04-30", false)]
    [InlineData("2030-01-31", true)]
    [InlineData("2016-12-31", true)]
    [Seeds("debt-date")]
    public void Debts_of_another_year_are_found(string day, bool found) => Seeded.Sound().Found(source => source with
    {
        Beside = source.Beside with
        {
            Debts = DebtReport.Of(
            [
                new DebtBalance
                {
                    Year = 2017,
                    Period = 10,
                    Debtor = "Hospitals",
                    AsAt = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                    FromDays = 0,
                    ToDays = null,
                    Amount = 1_000.Pounds(),
                },
            ]),
        },
    }).Contains("debt-date").Should().Be(found);

    private static bool Finds(string check, int amount, ActionFacts? action = null)
    {
        var source = Seeded.Sound().Adjusted("A", amount, "Management actions of the autumn").Source();
        if (action is not null)
        {
            source = source with { Actions = [new(source.Structure.Find("A")!, "Fewer agency staff", action)] };
        }

        return SenseChecks.Run(source, []).Any(finding => finding.Finding.Check == check);
    }
}
