using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Figures;

public class VarianceTests
{
    [Theory]
    //          cash limit, forecast, variance, per cent of its size, of the signed budget, word
    [InlineData(1_000_000, 1_050_000, 50_000, 5, 5, "overspend")]        // spending above the limit
    [InlineData(1_000_000, 980_000, -20_000, -2, -2, "underspend")]      // spending below the limit
    [InlineData(1_000_000, 1_000_000, 0, 0, 0, "on budget")]
    [InlineData(-400_000, -380_000, 20_000, 5, -5, "overspend")]         // income short of its target
    [InlineData(-400_000, -409_200, -9_200, -2.3, 2.3, "underspend")]    // extra income: Norfolk prints 2.30%
    [InlineData(-400_000, 10_000, 410_000, 102.5, -102.5, "overspend")]  // income became spending
    [InlineData(400_000, -10_000, -410_000, -102.5, -102.5, "underspend")]
    [InlineData(-100, -100, 0, 0, 0, "on budget")]
    public void A_variance_is_forecast_less_cash_limit(
        int cashLimit, int forecast, int amount, double percentage, double signed, string word)
    {
        var variance = new Variance(cashLimit.Pounds(), forecast.Pounds());

        variance.Amount.Should().Be(amount.Pounds());
        variance.Percentage.Should().Be((decimal)percentage);
        Variance.PercentageOf(variance.Amount, variance.CashLimit, PercentageBase.Signed).Should().Be((decimal)signed);
        variance.Direction.Word().Should().Be(word);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 75_000)]
    [InlineData(0, -75_000)]
    public void A_nil_budget_has_no_percentage(int cashLimit, int forecast)
    {
        var variance = new Variance(cashLimit.Pounds(), forecast.Pounds());

        variance.Percentage.Should().BeNull();
        Variance.PercentageOf(variance.Amount, variance.CashLimit, PercentageBase.Signed).Should().BeNull();
        variance.Amount.Should().Be(forecast.Pounds());
    }

    [Fact]
    public void The_percentage_is_exact_and_not_yet_rounded()
    {
        var third = new Variance(3.Pounds(), 4.Pounds());

        third.Percentage.Should().Be(100m / 3m);
    }

    [Fact]
    public void A_penny_over_is_an_overspend()
    {
        Variance.DirectionOf(new Money(1)).Should().Be(VarianceDirection.Overspend);
        Variance.DirectionOf(new Money(-1)).Should().Be(VarianceDirection.Underspend);
        Variance.DirectionOf(Money.Zero).Should().Be(VarianceDirection.OnBudget);
    }
}
