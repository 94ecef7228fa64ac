using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Tests.Council;

public class PeriodTimetableTests
{
    [Theory]
    //          opens, due, review, publication (days of February; 0 for none), the later of the two in disorder
    [InlineData(1, 9, 12, 20, null)]
    [InlineData(1, 1, 1, 1, null)]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(1, 0, 0, 20, null)]
    [InlineData(9, 8, 12, 20, nameof(PeriodTimetable.ForecastsDueOn))]
    [InlineData(9, 0, 8, 20, nameof(PeriodTimetable.ReviewOn))]        // across a day that is left open
    [InlineData(1, 9, 12, 11, nameof(PeriodTimetable.PublishesOn))]
    public void The_days_follow_each_other(int opens, int due, int review, int publishes, string? wrong)
    {
        new PeriodTimetable(Day(opens), Day(due), Day(review), Day(publishes)).Disorder?.Later.Should().Be(wrong);
        (new PeriodTimetable(Day(opens), Day(due), Day(review), Day(publishes)).Disorder is null).Should().Be(wrong is null);
    }

    [Fact]
    public void A_period_takes_the_days_and_gives_them_back()
    {
        var period = new PeriodRecord { Year = 2017, Number = 10 };
        var days = new PeriodTimetable(Day(1), Day(2), null, Day(4));

        days.ApplyTo(period);

        PeriodTimetable.Of(period).Should().Be(days);
    }

    private static DateOnly? Day(int day) => day == 0 ? null : new DateOnly(2018, 2, day);
}
