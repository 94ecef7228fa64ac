using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Accuracy;

/// <summary>Bias and error of earlier forecasts.</summary>
public sealed class ForecastAccuracyTests
{
    [Theory]
    //          periods 1, 2, 3, outturn, bias, mean error
    [InlineData(110, 110, 110, 100, 10, 10)]       // always too high
    [InlineData(90, 110, 100, 100, 0, 6.67)]       // both ways: no bias, but an error
    [InlineData(80, 90, 100, 100, -10, 10)]        // too low, and getting better
    [InlineData(-110, -110, -110, -100, -10, 10)]  // more income forecast than came
    public void Bias_keeps_the_sign_and_the_error_does_not(int first, int second, int third, int outturn, double bias, double error)
    {
        var accuracy = ForecastAccuracy.Of([Line((1, first), (2, second), (3, third), (13, outturn))], 13, 200.Pounds());

        accuracy.Bias.Should().Be(((decimal)bias).Pounds());
        accuracy.MeanError.Should().Be(((decimal)error).Pounds());
        accuracy.BiasPercentage.Should().Be((decimal)bias / 2m);
    }

    [Fact]
    public void Errors_that_offset_each_other_show_in_the_scatter()
    {
        var accuracy = ForecastAccuracy.Of([Line((1, 110), (2, 100)), Line((1, 90), (2, 100))], 2, null);

        accuracy.Errors.Should().Equal(new ForecastError(1, Money.Zero, 20.Pounds()));
        (accuracy.Bias, accuracy.MeanScatter, accuracy.BiasPercentage).Should().Be((Money.Zero, 20.Pounds(), null));
    }

    [Fact]
    public void What_belongs_to_the_lines_together_is_part_of_the_error_and_not_of_the_scatter()
    {
        var accuracy = ForecastAccuracy.Of([Line((1, 110), (2, 120), (3, 100))], 3, null, Line((1, -15), (3, -5)));

        accuracy.Errors.Should().Equal(new ForecastError(1, Money.Zero, 10.Pounds()), new ForecastError(2, 25.Pounds(), 20.Pounds()));
    }

    [Fact]
    public void A_line_without_an_outturn_is_left_out() => ForecastAccuracy.Of([Line((1, 5), (2, 6)), Line((1, 7), (3, 8))], 3, 1.Pounds()).Errors.Should().Equal(new ForecastError(1, (-1).Pounds(), 1.Pounds()));

    [Fact]
    public void Nothing_to_compare_is_absent_and_not_nil()
    {
        var accuracy = ForecastAccuracy.Of([], 13, 100.Pounds());

        (accuracy.Bias, accuracy.MeanError, accuracy.MeanErrorPercentage).Should().Be((null, null, null));
    }

    private static Dictionary<int, Money> Line(params (int Period, int Pounds)[] forecasts) => forecasts.ToDictionary(entry => entry.Period, entry => entry.Pounds.Pounds());
}
