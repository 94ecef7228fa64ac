using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Capital;

public class CapitalPositionTests
{
    [Theory]
    //          budget, real, rephasing, variance, forecast
    [InlineData(100, 0, 0, 0, 100)]
    [InlineData(100, 10, -30, -20, 80)] // costs more, and most of it later
    [InlineData(100, -10, 0, -10, 90)]
    [InlineData(0, 5, 0, 5, 5)] // a scheme without a budget
    public void A_variance_is_real_and_rephasing_together(int budget, int real, int rephasing, int variance, int forecast)
    {
        var position = Position(budget, real, rephasing);

        position.Variance.Should().Be(variance.Pounds());
        position.Forecast.Should().Be(forecast.Pounds());
    }

    [Fact]
    public void Each_variance_has_its_own_movement()
    {
        var position = Position(100, 10, -30, lastReal: 12, lastRephasing: -5);

        position.RealMovement.Should().Be((-2).Pounds());
        position.RephasingMovement.Should().Be((-25).Pounds());
    }

    [Fact]
    public void Nothing_reported_before_is_no_movement()
    {
        var position = Position(100, 10, -30);

        position.RealMovement.Should().BeNull();
        position.RephasingMovement.Should().BeNull();
    }

    [Fact]
    public void A_sum_is_exact_and_takes_a_new_scheme_as_nil_last_time()
    {
        var sum = CapitalPosition.Sum([Position(100, 10, -30, 12, -5), Position(50, 1, 2)]);

        sum.Should().Be(Position(150, 11, -28, 12, -5));
    }

    [Fact]
    public void A_sum_of_schemes_never_reported_has_no_movement() =>
        CapitalPosition.Sum([Position(1, 1, 1), Position(2, 2, 2)]).RealMovement.Should().BeNull();

    [Fact]
    public void A_sum_of_nothing_is_nil() => CapitalPosition.Sum([]).Forecast.Should().Be(Money.Zero);

    [Theory]
    //          rephasing now, into next year, into the year after, left over
    [InlineData(-30, 30, 0, 0)]
    [InlineData(-30, 10, 20, 0)]
    [InlineData(-30, 10, 0, -20)] // twenty stand in no year
    [InlineData(-30, 0, 0, -30)]
    [InlineData(25, -25, 0, 0)] // brought forward
    [InlineData(25, 0, 0, 25)] // out of no other year
    [InlineData(0, -10, 10, 0)] // from one later year into the other
    [InlineData(0, 0, 0, 0)]
    public void Rephasing_nets_to_nil_over_the_years(int rephasing, int next, int after, int left)
    {
        var position = Position(100, 5, rephasing) with { LaterYears = [Later(2018, 50, rephasing: next), Later(2019, 40, rephasing: after)] };

        position.RephasingInAll.Should().Be(left.Pounds());
        position.NetsToNil.Should().Be(left == 0);
    }

    [Fact]
    public void Real_variances_of_all_years_stay_when_rephasing_has_netted()
    {
        var position = Position(100, 5, -30) with { LaterYears = [Later(2018, 50, real: 7, rephasing: 30)] };

        position.RealInAll.Should().Be(12.Pounds());
        position.BudgetInAll.Should().Be(150.Pounds());
        position.ForecastInAll.Should().Be(162.Pounds());
        position.LaterYears[0].Forecast.Should().Be(87.Pounds());
    }

    [Fact]
    public void A_later_year_whose_budget_is_not_known_has_no_forecast_and_makes_no_total()
    {
        var position = Position(100, 0, -30) with { LaterYears = [Later(2018, null, rephasing: 30)] };

        position.NetsToNil.Should().BeTrue();
        position.LaterYears[0].Forecast.Should().BeNull();
        position.BudgetInAll.Should().BeNull();
        position.ForecastInAll.Should().BeNull();
    }

    [Fact]
    public void A_sum_adds_each_year_to_itself()
    {
        var sum = CapitalPosition.Sum(
        [
            Position(100, 0, -30) with { SpendToDate = 40.Pounds(), LaterYears = [Later(2018, 50, rephasing: 30)] },
            Position(200, 0, -5) with { LaterYears = [Later(2018, null, real: 3), Later(2019, 9, rephasing: 5)] },
        ]);

        sum.LaterYears.Should().Equal(Later(2018, null, real: 3, rephasing: 30) with { Known = new(1, 2, 50.Pounds()) }, Later(2019, 9, rephasing: 5));
        sum.SpendToDate.Should().BeNull("that of the second is not known");
        sum.NetsToNil.Should().BeTrue();
    }

    [Fact]
    public void The_movement_is_that_of_both_variances() => Position(100, 10, -30, 12, -5).Movement.Should().Be((-27).Pounds());

    private static CapitalYearPosition Later(int year, int? budget, int real = 0, int rephasing = 0) =>
        new(new(year), budget?.Pounds(), real.Pounds(), rephasing.Pounds());

    private static CapitalPosition Position(int budget, int real, int rephasing, int? lastReal = null, int? lastRephasing = null) =>
        new(budget.Pounds(), real.Pounds(), rephasing.Pounds(), lastReal?.Pounds(), lastRephasing?.Pounds());
}
