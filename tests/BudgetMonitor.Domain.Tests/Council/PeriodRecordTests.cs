using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Tests.Council;

public class PeriodRecordTests
{
    [Theory]
    [InlineData(PeriodStatus.NotOpen, false)]
    [InlineData(PeriodStatus.Open, true)]
    [InlineData(PeriodStatus.InReview, true)]
    [InlineData(PeriodStatus.Published, false)]
    public void Forecasts_are_entered_while_a_period_is_open_or_in_review(PeriodStatus status, bool accepts)
    {
        new PeriodRecord { Year = 2017, Number = 10, Status = status }.AcceptsEntry.Should().Be(accepts);
    }
}
