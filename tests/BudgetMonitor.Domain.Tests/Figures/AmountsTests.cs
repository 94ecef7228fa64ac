using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Figures;

public class AmountsTests
{
    [Theory]
    //          gross, income, net
    [InlineData(1_000, -400, 600)]
    [InlineData(0, -400, -400)]    // income alone: a negative budget
    [InlineData(1_000, 0, 1_000)]
    [InlineData(-50, 20, -30)]     // either may have the other sign
    [InlineData(500, -500, 0)]
    public void Net_is_gross_plus_income(int gross, int income, int net)
    {
        new Amounts(gross.Pounds(), income.Pounds()).Net.Should().Be(net.Pounds());
    }

    [Fact]
    public void Sums_and_differences_go_part_by_part()
    {
        var left = new Amounts(10.Pounds(), (-4).Pounds());
        var right = new Amounts(3.Pounds(), (-5).Pounds());

        (left + right).Should().Be(new Amounts(13.Pounds(), (-9).Pounds()));
        (left - right).Should().Be(new Amounts(7.Pounds(), 1.Pounds()));
    }
}
