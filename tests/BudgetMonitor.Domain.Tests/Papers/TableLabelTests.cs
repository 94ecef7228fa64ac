using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Domain.Tests.Papers;

public class TableLabelTests
{
    [Theory]
    [InlineData("{year} Total Forecast", "2017-18 Total Forecast")]
    [InlineData("Position as at {date-th}", "Position as at 31st January 2018")]
    [InlineData("Position as at {date-th-short}", "Position as at 31st Jan 2018")]
    [InlineData("as at {date-short}", "as at 31 Jan 2018")]
    [InlineData("as at {date-slash}", "as at 31/01/18")]
    [InlineData("as at {day-month}", "as at 31 January")]
    [InlineData("as at {date}", "as at 31 January 2018")]
    public void Fields_are_filled_for_the_day_shown(string text, string filled)
    {
        TableLabel.WrongField(text).Should().BeNull();
        TableLabel.Fill(text, new FinancialYear(2017), new(2018, 1, 31)).Should().Be(filled);
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(22, "22nd")]
    public void Days_have_their_endings(int day, string written) =>
        TableLabel.Fill("{date-th}", new FinancialYear(2017), new(2017, 5, day)).Should().Be($"{written} May 2017");

    [Fact]
    public void A_field_that_does_not_exist_is_named() => TableLabel.WrongField("as at {today}").Should().Be("{today}");
}
