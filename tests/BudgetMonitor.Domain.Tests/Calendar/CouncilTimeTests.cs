using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Tests.Calendar;

public class CouncilTimeTests
{
    [Theory]
    //          in UTC, the council's day and hour
    [InlineData("2018-01-31T23:30:00", "2018-01-31", 23)]
    [InlineData("2018-06-30T23:30:00", "2018-07-01", 0)] // summer time
    [InlineData("2018-07-01T22:59:00", "2018-07-01", 23)]
    public void The_day_is_londons(string utc, string day, int hour)
    {
        var clock = new Stopped(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));

        clock.CouncilToday().Should().Be(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        clock.CouncilNow().Hour.Should().Be(hour);
    }

    private sealed class Stopped(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
