using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Round;

public class PartStepsTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                ASYLUM
                    UASC
            FINANCE
                AUDIT
        """);

    [Theory]
    //          from, submit, return, accept ("" for refused)
    [InlineData(SubmissionState.NotStarted, "Submitted", "", "")]
    [InlineData(SubmissionState.InProgress, "Submitted", "", "")]
    [InlineData(SubmissionState.Submitted, "", "Returned", "Accepted")]
    [InlineData(SubmissionState.Returned, "Submitted", "", "")]
    [InlineData(SubmissionState.Accepted, "", "Returned", "")]
    public void Each_step_leads_from_each_state_where_the_table_says(SubmissionState from, string submit, string giveBack, string accept)
    {
        PartSteps.After(from, PartStep.Submit).Should().Be(State(submit));
        PartSteps.After(from, PartStep.Return).Should().Be(State(giveBack));
        PartSteps.After(from, PartStep.Accept).Should().Be(State(accept));
    }

    [Theory]
    //          from, after the owner saves, after finance saves while open, and in the review
    [InlineData(SubmissionState.NotStarted, "InProgress", "InProgress", "InProgress")]
    [InlineData(SubmissionState.InProgress, "InProgress", "InProgress", "InProgress")]
    [InlineData(SubmissionState.Submitted, "", "InProgress", "Submitted")]
    [InlineData(SubmissionState.Returned, "Returned", "Returned", "Returned")] // the reason stays in view until it is submitted again
    [InlineData(SubmissionState.Accepted, "", "", "")]
    public void Saving_in_a_part_leads_where_the_table_says(SubmissionState from, string owner, string financeOpen, string financeInReview)
    {
        PartSteps.AfterSaving(from, isReviewer: false, PeriodStatus.Open).Should().Be(State(owner));
        PartSteps.AfterSaving(from, isReviewer: false, PeriodStatus.InReview).Should().Be(State(owner));
        PartSteps.AfterSaving(from, isReviewer: true, PeriodStatus.Open).Should().Be(State(financeOpen));
        PartSteps.AfterSaving(from, isReviewer: true, PeriodStatus.InReview).Should().Be(State(financeInReview));
    }

    [Theory]
    //          role, parts, stands in for, may submit ADULTS, may review it
    [InlineData(Role.BudgetManager, "ADULTS", "", true, false)]
    [InlineData(Role.BudgetManager, "SCS", "", true, false)]
    [InlineData(Role.BudgetManager, "OLDER", "", false, false)] // one line is not the whole part
    [InlineData(Role.BudgetManager, "FINANCE", "", false, false)]
    [InlineData(Role.BudgetManager, "FINANCE", "ADULTS", true, false)] // the deputy
    [InlineData(Role.FinanceOfficer, "KCC", "", true, true)]
    [InlineData(Role.FinanceOfficer, "ASYLUM", "", false, false)]
    [InlineData(Role.FinanceOfficer, "FINANCE", "ADULTS", true, false)] // standing in is for entering, not for challenging
    [InlineData(Role.ChiefAccountant, "", "", true, true)]
    [InlineData(Role.Director, "SCS", "", false, false)]
    [InlineData(Role.CommitteeMember, "SCS", "", false, false)]
    [InlineData(Role.Administrator, "SCS", "", false, false)]
    public void Who_may_submit_and_who_may_review(Role role, string parts, string standsIn, bool submits, bool reviews)
    {
        var person = new Person(7, "Somebody", role, Codes(parts)) { StandsInFor = Codes(standsIn) };

        PartSteps.MaySubmit(person, Council.Structure, Council["ADULTS"]).Should().Be(submits);
        PartSteps.MayReview(person, Council.Structure, Council["ADULTS"]).Should().Be(reviews);
        PartSteps.MayDecide(person, Council.Structure, Council["ADULTS"], submittedBy: 8).Should().Be(reviews);
        PartSteps.MayDecide(person, Council.Structure, Council["ADULTS"], submittedBy: 7).Should().BeFalse("two people must look");
    }

    [Theory]
    //          state, due, today, days late
    [InlineData(SubmissionState.NotStarted, "2018-02-14", "2018-02-14", 0)] // the whole of the day counts
    [InlineData(SubmissionState.NotStarted, "2018-02-14", "2018-02-15", 1)]
    [InlineData(SubmissionState.InProgress, "2018-02-14", "2018-03-01", 15)]
    [InlineData(SubmissionState.Returned, "2018-02-14", "2018-02-16", 2)]
    [InlineData(SubmissionState.Submitted, "2018-02-14", "2018-02-16", 0)]
    [InlineData(SubmissionState.Accepted, "2018-02-14", "2018-02-16", 0)]
    [InlineData(SubmissionState.NotStarted, "2018-02-14", "2018-02-01", 0)]
    [InlineData(SubmissionState.NotStarted, null, "2018-02-16", 0)]
    public void Lateness_counts_from_the_day_after_forecasts_were_due(SubmissionState state, string? due, string today, int days) =>
        PartSteps.DaysLate(state, due is null ? null : Day(due), Day(today)).Should().Be(days);

    [Theory]
    //          from, until, day, away
    [InlineData(null, null, "2018-02-14", false)]
    [InlineData("2018-02-14", null, "2018-02-13", false)]
    [InlineData("2018-02-14", null, "2018-02-14", true)]
    [InlineData("2018-02-14", null, "2019-02-14", true)]
    [InlineData("2018-02-14", "2018-02-16", "2018-02-16", true)]
    [InlineData("2018-02-14", "2018-02-16", "2018-02-17", false)]
    public void An_absence_holds_its_first_and_its_last_day(string? from, string? until, string day, bool away) => new PartOwner
    {
        Code = "ADULTS",
        OwnerAccountId = 1,
        AwayFrom = from is null ? null : Day(from),
        AwayUntil = until is null ? null : Day(until),
    }.IsAway(Day(day)).Should().Be(away);

    private static SubmissionState? State(string name) => name.Length == 0 ? null : Enum.Parse<SubmissionState>(name);

    private static string[] Codes(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
