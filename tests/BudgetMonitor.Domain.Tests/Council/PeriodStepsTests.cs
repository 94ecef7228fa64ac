using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Council;

public class PeriodStepsTests
{
    private static readonly FinancialYear Year = new(2017);
    private static readonly MonitoringPeriod P10 = new(Year, 10);
    private static readonly Person ChiefAccountant = new(1, "Chief accountant", Role.ChiefAccountant, []);

    [Theory]
    //          state, steps that may be taken from it
    [InlineData(PeriodStatus.NotOpen, PeriodStep.Open)]
    [InlineData(PeriodStatus.Open, PeriodStep.StartReview)]
    [InlineData(PeriodStatus.InReview, PeriodStep.BackToOpen, PeriodStep.Publish)]
    [InlineData(PeriodStatus.Published, PeriodStep.Reopen)]
    public void From_each_state_only_its_own_steps_are_taken(PeriodStatus status, params PeriodStep[] allowed)
    {
        var taken = Enum.GetValues<PeriodStep>().Where(step => PeriodSteps.Refusal(ChiefAccountant, step, P10, [Of(10, status)]) is null);

        taken.Should().Equal(allowed);
    }

    [Fact]
    public void Each_step_leads_where_it_says()
    {
        Enum.GetValues<PeriodStep>().Select(step => (PeriodSteps.From(step), PeriodSteps.To(step), PeriodSteps.TakesTwoPeople(step))).Should().Equal(
            (PeriodStatus.NotOpen, PeriodStatus.Open, false),
            (PeriodStatus.Open, PeriodStatus.InReview, false),
            (PeriodStatus.InReview, PeriodStatus.Open, false),
            (PeriodStatus.InReview, PeriodStatus.Published, true),
            (PeriodStatus.Published, PeriodStatus.InReview, true));
    }

    [Fact]
    public void Only_the_chief_accountants_role_takes_any()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var refusal = PeriodSteps.Refusal(ChiefAccountant with { Role = role }, PeriodStep.StartReview, P10, [Of(10, PeriodStatus.Open)]);

            (refusal is null).Should().Be(role == Role.ChiefAccountant, "{0}", role);
        }
    }

    [Theory]
    //          step, state of P10, another period, its state, refused because
    [InlineData(PeriodStep.Open, PeriodStatus.NotOpen, 9, PeriodStatus.Published, null)]
    [InlineData(PeriodStep.Open, PeriodStatus.NotOpen, 9, PeriodStatus.InReview, "Period 9 (December) is in review")]     // reopened or not yet published
    [InlineData(PeriodStep.Open, PeriodStatus.NotOpen, 7, PeriodStatus.Open, "Period 7 (October) is open")]               // the one before it that exists
    [InlineData(PeriodStep.Open, PeriodStatus.NotOpen, 9, PeriodStatus.NotOpen, "Period 9 (December) is not open yet")]
    [InlineData(PeriodStep.Open, PeriodStatus.NotOpen, 11, PeriodStatus.Published, "A later period")]
    [InlineData(PeriodStep.Publish, PeriodStatus.InReview, 9, PeriodStatus.Published, null)]
    [InlineData(PeriodStep.Publish, PeriodStatus.InReview, 9, PeriodStatus.NotOpen, null)]                                // never opened: nothing is left behind
    [InlineData(PeriodStep.Publish, PeriodStatus.InReview, 9, PeriodStatus.Open, "Period 9 (December) is open")]
    [InlineData(PeriodStep.Publish, PeriodStatus.InReview, 9, PeriodStatus.InReview, "Publish it first")]
    [InlineData(PeriodStep.Publish, PeriodStatus.InReview, 11, PeriodStatus.Published, "Period 11 (February) is published already")]
    [InlineData(PeriodStep.Reopen, PeriodStatus.Published, 11, PeriodStatus.Published, "Only the last published period")]
    [InlineData(PeriodStep.Reopen, PeriodStatus.Published, 11, PeriodStatus.Open, null)]
    public void The_years_other_periods_hold_a_step_back(PeriodStep step, PeriodStatus status, int other, PeriodStatus otherStatus, string? because)
    {
        var refusal = PeriodSteps.Refusal(ChiefAccountant, step, P10, [Of(10, status), Of(other, otherStatus)]);

        if (because is null)
        {
            refusal.Should().BeNull();
        }
        else
        {
            refusal.Should().Contain(because);
        }
    }

    [Fact]
    public void A_period_that_does_not_exist_counts_as_not_open()
    {
        PeriodSteps.Refusal(ChiefAccountant, PeriodStep.Open, P10, []).Should().BeNull();
        PeriodSteps.Refusal(ChiefAccountant, PeriodStep.StartReview, P10, []).Should().Contain("is not open yet");
    }

    private static PeriodRecord Of(int number, PeriodStatus status) => new() { Year = 2017, Number = number, Status = status };
}
