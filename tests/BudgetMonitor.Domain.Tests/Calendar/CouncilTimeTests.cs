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

    [Theory]
    [InlineData("2018-01-31", "2018-01-31T00:00:00")]
    [InlineData("2018-07-01", "2018-06-30T23:00:00")] // summer time
    [InlineData("2018-03-25", "2018-03-25T00:00:00")] // the day on which summer time begins
    [InlineData("2018-10-28", "2018-10-27T23:00:00")] // the day on which it ends
    public void A_day_begins_at_londons_midnight(string day, string utc) =>
        CouncilTime.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Should().Be(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)).And.BeIn(DateTimeKind.Utc);

    private sealed class Stopped(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
