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

    private static CapitalPosition Position(int budget, int real, int rephasing, int? lastReal = null, int? lastRephasing = null) =>
        new(budget.Pounds(), real.Pounds(), rephasing.Pounds(), lastReal?.Pounds(), lastRephasing?.Pounds());
}
