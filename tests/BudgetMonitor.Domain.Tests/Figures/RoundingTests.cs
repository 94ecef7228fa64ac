using System.Globalization;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Figures;

public class RoundingTests
{
    [Theory]
    //          value, decimals, shown
    [InlineData("11.05", 1, "11.1")]     // Kent's draft budget 2024-25: 11,050 thousand prints as 11.1m
    [InlineData("-11.05", 1, "-11.1")]   // away from nil on both sides
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "3")]          // to even would be 2
    [InlineData("2.45", 1, "2.5")]       // to even would be 2.4
    [InlineData("0.0005", 3, "0.001")]
    [InlineData("2.4499999999", 1, "2.4")]
    [InlineData("-2.4499999999", 1, "-2.4")]
    [InlineData("3.14159", 3, "3.142")]
    [InlineData("7", 2, "7")]
    public void Half_goes_away_from_nil(string value, int decimals, string shown)
    {
        Rounding.HalfAwayFromZero(Number(value), decimals).Should().Be(Number(shown));
    }

    [Theory]
    [InlineData("-0.04", 1)]
    [InlineData("-0.049999", 1)]
    [InlineData("-0.0004", 3)]
    [InlineData("-0.0", 1)]
    [InlineData("-0.4", 0)]
    [InlineData("0.04", 1)]
    public void What_rounds_to_nil_has_no_sign(string value, int decimals)
    {
        var rounded = Rounding.HalfAwayFromZero(Number(value), decimals);

        rounded.ToString("0.0##", CultureInfo.InvariantCulture).Should().Be("0.0");
        decimal.IsNegative(rounded).Should().BeFalse();
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
