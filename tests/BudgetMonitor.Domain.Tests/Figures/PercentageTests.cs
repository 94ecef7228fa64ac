using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Figures;

public class PercentageTests
{
    [Theory]
    [InlineData(2.5, "2.5")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1000, "1000")]
    [InlineData(0, null)]
    [InlineData(-5, null)]
    [InlineData(1000.5, null)]
    [InlineData(0.00001, null)]
    public void A_percentage_that_is_set_is_above_nil_and_has_four_decimals(double perCent, string? typed)
    {
        var make = () => new Percentage((decimal)perCent);

        Percentage.TryOf((decimal)perCent, out var percentage).Should().Be(typed is not null);
        if (typed is not null)
        {
            make().Should().Be(percentage);
            percentage.ToString().Should().Be(typed);
        }
        else
        {
            make.Should().Throw<ArgumentOutOfRangeException>();
        }
    }
}
