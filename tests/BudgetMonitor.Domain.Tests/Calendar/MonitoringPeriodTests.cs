using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Tests.Calendar;

public class MonitoringPeriodTests
{
    private static readonly FinancialYear Year = new(2019);

    [Theory]
    [InlineData(1, "April", "2019-04-30")]
    [InlineData(2, "May", "2019-05-31")]
    [InlineData(3, "June", "2019-06-30")]
    [InlineData(4, "July", "2019-07-31")]
    [InlineData(5, "August", "2019-08-31")]
    [InlineData(6, "September", "2019-09-30")]
    [InlineData(7, "October", "2019-10-31")]
    [InlineData(8, "November", "2019-11-30")]
    [InlineData(9, "December", "2019-12-31")]
    [InlineData(10, "January", "2020-01-31")]
    [InlineData(11, "February", "2020-02-29")] // a leap year
    [InlineData(12, "March", "2020-03-31")]
    [InlineData(13, "closing", "2020-03-31")]
    public void Every_period_has_its_month_and_its_last_day(int number, string month, string lastDay)
    {
        var period = new MonitoringPeriod(Year, number);

        period.MonthName.Should().Be(month);
        period.LastDay.Should().Be(DateOnly.Parse(lastDay));
        period.FullName.Should().Be($"Period {number} ({month})");
        period.ShortName.Should().Be($"P{number}");
        period.ToString().Should().Be($"P{number} 2019-20");
    }

    [Fact]
    public void Every_day_of_the_year_lies_in_the_period_of_its_month()
    {
        for (var day = Year.FirstDay; day <= Year.LastDay; day = day.AddDays(1))
        {
            var period = MonitoringPeriod.Containing(day);

            period.Year.Should().Be(Year);
            (period.LastDay.Year, period.LastDay.Month).Should().Be((day.Year, day.Month));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(14)]
    public void There_are_thirteen_periods(int number)
    {
        var make = () => new MonitoringPeriod(Year, number);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Periods_are_in_order_across_years()
    {
        var closing = new MonitoringPeriod(Year, MonitoringPeriod.Closing);
        var april = new MonitoringPeriod(Year.Next, 1);
        var march = new MonitoringPeriod(Year, 12);

        new[] { april, closing, march }.Order().Should().Equal(march, closing, april);
        march.CompareTo(null).Should().BePositive();
        march.CompareTo(closing).Should().BeNegative();
        march.CompareTo(new MonitoringPeriod(new FinancialYear(2019), 12)).Should().Be(0);
    }
}
