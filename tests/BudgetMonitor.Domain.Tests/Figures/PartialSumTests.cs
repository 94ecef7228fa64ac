using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Domain.Tests.Figures;

/// <summary>A part is never taken for the whole: a sum of which one part is not known is not known.</summary>
public sealed class PartialSumTests
{
    private static readonly FinancialYear Next = new(2018);

    [Fact]
    public void A_sum_is_known_where_each_part_is()
    {
        new Money?[] { 1.Pounds(), (-3).Pounds() }.SumOfAll().Should().Be((-2).Pounds());
        new Money?[] { 1.Pounds(), null }.SumOfAll().Should().BeNull();
        Array.Empty<Money?>().SumOfAll().Should().BeNull();
    }

    [Fact]
    public void Next_years_budget_is_not_known_because_one_of_three_schemes_is()
    {
        var sum = CapitalPosition.Sum([Scheme(4_000_000), Scheme(null), Scheme(null)]);

        sum.LaterYears.Should().ContainSingle();
        sum.LaterYears[0].WorkingBudget.Should().BeNull();
        sum.LaterYears[0].Forecast.Should().BeNull();
        sum.LaterYears[0].Known.Should().Be(new KnownBudgets(1, 3, 4_000_000.Pounds()));
        (sum.BudgetInAll, sum.ForecastInAll).Should().Be((null, null));
        CapitalPosition.Sum([Scheme(4_000_000), Scheme(1_000_000)]).LaterYears[0].Should().Match<CapitalYearPosition>(year => year.WorkingBudget == 5_000_000.Pounds() && year.Known == null);
    }

    [Fact]
    public void Spending_and_earlier_reports_are_known_where_those_of_each_scheme_are()
    {
        CapitalPosition.Sum([Scheme(null) with { SpendToDate = 10.Pounds() }, Scheme(null)]).SpendToDate.Should().BeNull();
        SlippageHistory.Sum(
            [
                new CapitalReport(new(new(2017), 9), [new ReportedYear(Next, 5.Pounds(), 6.Pounds())]),
                new CapitalReport(new(new(2017), 9), [new ReportedYear(Next, null, null)]),
            ])
            .Of(Next)!.Value.Now.Should().Match<ReportedYear>(year => year.WorkingBudget == null && year.Forecast == null);
    }

    [Fact]
    public void A_debt_of_which_a_band_is_not_given_has_neither_a_total_nor_a_change()
    {
        var report = DebtReport.Of([Debt(new(2018, 1, 31), 0, 30, 500), Debt(new(2018, 1, 31), 31, null, 70), Debt(new(2017, 12, 31), 0, 30, 400)])[0];

        report.Latest.Total.Should().Be(570.Pounds());
        report.Earlier!.Total.Should().BeNull("the older band is not given");
        report.Earlier.Given.Should().Be(400.Pounds());
        report.Change.Should().Equal(100.Pounds(), null);
        report.TotalChange.Should().BeNull();
    }

    [Fact]
    public void What_is_posted_of_reserves_is_known_where_that_of_each_movement_is()
    {
        var half = Reserve([(-400, -100), (-50, null)]);
        var whole = Reserve([(-400, -100)]);
        var unmoved = Reserve([]);

        half.Posted.Should().BeNull();
        ReserveSum.Of([whole, half]).Posted.Should().BeNull();
        ReserveSum.Of([whole, unmoved]).Posted.Should().Be((-100).Pounds(), "nothing is to be posted of one that does not move");
    }

    private static CapitalPosition Scheme(int? next) => new(1_000_000.Pounds(), Money.Zero, (-100).Pounds(), null, null)
    {
        LaterYears = [new(Next, next?.Pounds(), Money.Zero, 100.Pounds())],
    };

    private static DebtBalance Debt(DateOnly day, int from, int? to, int amount) =>
        new() { Year = 2017, Period = 10, Debtor = "Hospitals", AsAt = day, FromDays = from, ToDays = to, Amount = amount.Pounds() };

    private static ReservePosition Reserve((int Amount, int? Posted)[] movements) => new(
        new Reserve { Year = 2017, Name = "IT", Kind = ReserveKind.Earmarked, Opening = 1_000.Pounds() },
        [.. movements.Select((one, place) => new ReserveMovement { ReserveId = 1, Year = 2017, Period = 10, Description = $"Use {place}", Amount = one.Amount.Pounds(), Posted = one.Posted?.Pounds() })]);
}
