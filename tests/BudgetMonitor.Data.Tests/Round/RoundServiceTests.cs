using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Round;

public class RoundServiceTests
{
    private static readonly Person Manager = new(7, "Budget manager", Role.BudgetManager, ["D1-A"]);
    private static readonly Person Officer = new(8, "Finance officer", Role.FinanceOfficer, ["D1"]);
    private static readonly Person Chief = new(9, "Chief accountant", Role.ChiefAccountant, []);

    [Fact]
    public async Task A_part_is_submitted_returned_submitted_again_and_accepted_and_history_tells_it()
    {
        await using var database = await Council();

        (await Submit(database, Manager, "D1-A", 0, "All as agreed")).Should().Be(new RoundOutcome(RoundEnd.Saved, "Division D1-A: submitted."));
        (await Return(database, Officer, "D1-A", 1, "Look at line 1 again")).Message.Should().Be("Division D1-A: returned.");
        (await Submission(database, "D1-A")).Should().BeEquivalentTo(new { State = SubmissionState.Returned, Note = "Look at line 1 again", AccountName = "Finance officer", SubmittedBy = 7, Version = 2 });
        (await Submit(database, Manager, "d1-a", 2)).WasSaved.Should().BeTrue();
        (await Accept(database, Officer, ("D1-A", 3))).Message.Should().Be("Division D1-A: accepted.");

        (await Submission(database, "D1-A")).Should().BeEquivalentTo(new { State = SubmissionState.Accepted, Note = (string?)null, Version = 4 });
        await using var context = database.Context();
        var told = await context.History.Where(entry => entry.Subject == "submission" && entry.Field == "state").OrderBy(entry => entry.HistoryEntryId).ToListAsync();
        told.Select(entry => $"{entry.AccountName}: {entry.From} > {entry.To}").Should().Equal(
            "Budget manager:  > Submitted",
            "Finance officer: Submitted > Returned",
            "Budget manager: Returned > Submitted",
            "Finance officer: Submitted > Accepted");
        told[1].Reason.Should().Be("Look at line 1 again");
    }

    [Theory]
    //          who, step, part, period, state before, how it ends
    [InlineData("manager", PartStep.Submit, "D1-B", 10, SubmissionState.NotStarted, RoundEnd.NotFound)] // somebody else's
    [InlineData("manager", PartStep.Submit, "D1-B", 9, SubmissionState.NotStarted, RoundEnd.NotFound)] // whose it is comes before the period's state
    [InlineData("manager", PartStep.Submit, "NOT-THERE", 10, SubmissionState.NotStarted, RoundEnd.NotFound)]
    [InlineData("officer", PartStep.Submit, "D1", 10, SubmissionState.NotStarted, RoundEnd.NotFound)] // no lines directly below it
    [InlineData("manager", PartStep.Submit, "D1-A", 12, SubmissionState.NotStarted, RoundEnd.NotFound)] // no such period
    [InlineData("manager", PartStep.Submit, "D1-A", 9, SubmissionState.NotStarted, RoundEnd.NotAllowed)] // published
    [InlineData("manager", PartStep.Submit, "D1-A", 11, SubmissionState.NotStarted, RoundEnd.NotAllowed)] // not open
    [InlineData("manager", PartStep.Submit, "D1-A", 10, SubmissionState.Accepted, RoundEnd.Conflict)]
    [InlineData("manager", PartStep.Accept, "D1-A", 10, SubmissionState.Submitted, RoundEnd.NotFound)] // a manager does not accept
    [InlineData("manager", PartStep.Return, "D1-A", 10, SubmissionState.Submitted, RoundEnd.NotFound)]
    [InlineData("officer", PartStep.Accept, "D1-A", 10, SubmissionState.InProgress, RoundEnd.Conflict)]
    [InlineData("officer", PartStep.Return, "D1-A", 10, SubmissionState.InProgress, RoundEnd.Conflict)]
    [InlineData("officer", PartStep.Accept, "D2-A", 10, SubmissionState.Submitted, RoundEnd.NotFound)] // another directorate
    [InlineData("submitter", PartStep.Accept, "D1-A", 10, SubmissionState.Submitted, RoundEnd.NotAllowed)] // two people
    [InlineData("submitter", PartStep.Return, "D1-A", 10, SubmissionState.Submitted, RoundEnd.NotAllowed)]
    [InlineData("director", PartStep.Submit, "D1-A", 10, SubmissionState.NotStarted, RoundEnd.NotFound)]
    [InlineData("committee", PartStep.Submit, "D1-A", 10, SubmissionState.NotStarted, RoundEnd.NotFound)]
    [InlineData("administrator", PartStep.Accept, "D1-A", 10, SubmissionState.Submitted, RoundEnd.NotFound)]
    [InlineData("deputy", PartStep.Accept, "D1-A", 10, SubmissionState.Submitted, RoundEnd.NotFound)] // a deputy enters, and does not challenge
    public async Task What_may_not_be_done_is_refused_and_nothing_changes(string who, PartStep step, string code, int period, SubmissionState state, RoundEnd end)
    {
        await using var database = await Council();
        await Set(database, "D1-A", state);
        await Set(database, "D2-A", state);
        var before = await Fingerprint.OfAsync(database);
        var person = who switch
        {
            "manager" => Manager,
            "officer" => Officer,
            "submitter" => Officer with { AccountId = 77 },
            "director" => Officer with { Role = Role.Director },
            "administrator" => Officer with { Role = Role.Administrator },
            "deputy" => Officer with { Parts = ["D2"], StandsInFor = ["D1-A"] },
            _ => Officer with { Role = Role.CommitteeMember },
        };
        var seen = state == SubmissionState.NotStarted ? 0 : 1;

        var outcome = await Take(database, person, step, new MonitoringPeriod(SampleCouncil.Year, period), "A reason", (code, seen));

        outcome.End.Should().Be(end, outcome.Message);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task A_deputy_submits_while_standing_in()
    {
        await using var database = await Council();

        (await Submit(database, Manager with { Parts = ["D2-A"], StandsInFor = ["D1-A"] }, "D1-A", 0)).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task A_step_from_a_state_seen_too_early_is_a_conflict_that_names_who_was_first()
    {
        await using var database = await Council();
        await Submit(database, Manager, "D1-A", 0);
        await Return(database, Officer, "D1-A", 1, "Again please");

        var outcome = await Accept(database, Chief, ("D1-A", 1));

        outcome.End.Should().Be(RoundEnd.Conflict);
        outcome.Message.Should().Contain("returned (by Finance officer)");
    }

    [Fact]
    public async Task A_return_needs_a_reason()
    {
        await using var database = await Council();
        await Submit(database, Manager, "D1-A", 0);

        (await Return(database, Officer, "D1-A", 1, "  ")).Should().BeEquivalentTo(new { End = RoundEnd.Refused });
    }

    [Fact]
    public async Task A_part_with_a_line_not_forecast_or_unexplained_money_is_not_submitted()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => context.Remove(await Entry(context, "D1-A-001")));
        (await Submit(database, Manager, "D1-A", 0)).Message.Should().Contain("1 line is not forecast (Line D1-A-001)");

        await Save(database, Manager, new ForecastChange("D1-A-001", 0, 500_000.Pounds(), Money.Zero));
        (await Submit(database, Manager, "D1-A", 1)).Message.Should().Contain("money is unexplained on 1 line (Line D1-A-001)");

        await ExplainAsync(database, "D1-A-001");
        (await Submit(database, Manager, "D1-A", 1)).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task One_part_that_fails_does_not_hold_the_others_back()
    {
        await using var database = await Council();
        await Submit(database, Manager, "D1-A", 0);
        await Submit(database, Officer with { AccountId = 12 }, "D1-B", 0);

        (await Accept(database, Chief, ("D1-A", 1), ("D1-A", 1))).End.Should().Be(RoundEnd.NotFound, "a part is named once");
        var outcome = await Accept(database, Chief, ("D1-A", 1), ("D1-B", 7));

        outcome.WasSaved.Should().BeTrue();
        outcome.Message.Should().StartWith("Division D1-A: accepted.").And.Contain("Division D1-B has changed since you opened the page");
        (await Submission(database, "D1-A"))!.State.Should().Be(SubmissionState.Accepted);
        (await Submission(database, "D1-B"))!.State.Should().Be(SubmissionState.Submitted);
        (await Accept(database, Chief, ("D1-A", 2), ("D1-B", 1))).Message.Should().StartWith("Division D1-B: accepted.").And.Contain("Division D1-A is accepted");
    }

    [Theory]
    //          head whose reason is outdated, who submits, whether it stops them
    [InlineData("D1-A-001", "manager", true)]
    [InlineData("D1-A", "manager", true)]
    [InlineData("D1", "manager", false)] // a directorate's reasons are not a budget manager's to put right
    [InlineData("D1", "officer", true)]
    [InlineData("C", "chief", true)]
    [InlineData("D2", "chief", false)]
    public async Task Reasons_that_do_not_add_up_any_more_stop_whoever_can_put_them_right(string code, string who, bool stops)
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => context.Explanations.Add(new Explanation
        {
            HeadId = (await SampleCouncil.HeadIdsAsync(context))[code],
            Period = 10,
            Subject = ExplanationSubject.Movement,
            DisplayOrder = 1,
            ReasonCode = "demand",
            Amount = (-204_000).Pounds(),
            Text = "Overall improvement since December",
        }));

        var outcome = await Submit(database, who switch { "manager" => Manager, "officer" => Officer, _ => Chief }, "D1-A", 0);

        outcome.WasSaved.Should().Be(!stops, outcome.Message);
        if (stops)
        {
            outcome.Message.Should().MatchRegex("do not add up any more|money is unexplained").And.EndWith("Nothing was changed.");
        }
    }

    [Fact]
    public async Task A_repeated_request_changes_nothing_and_gets_the_first_answer()
    {
        await using var database = await Council();
        var entry = new PartStepEntry(Guid.NewGuid(), Manager, EntryChannel.Page, SampleCouncil.Open, PartStep.Submit, [new SeenPart("D1-A", 0)], null);
        var first = await database.Get<IRoundService>().StepAsync(entry, default);

        var again = await database.Get<IRoundService>().StepAsync(entry, default);

        again.Should().Be(first with { WasRepeat = true });
    }

    [Theory]
    //          state before, who saves, period, state after ("" for refused)
    [InlineData(SubmissionState.NotStarted, "manager", PeriodStatus.Open, "InProgress")]
    [InlineData(SubmissionState.InProgress, "manager", PeriodStatus.Open, "InProgress")]
    [InlineData(SubmissionState.Returned, "manager", PeriodStatus.InReview, "Returned")]
    [InlineData(SubmissionState.Submitted, "manager", PeriodStatus.Open, "")]
    [InlineData(SubmissionState.Submitted, "officer", PeriodStatus.Open, "InProgress")]
    [InlineData(SubmissionState.Submitted, "officer", PeriodStatus.InReview, "Submitted")]
    [InlineData(SubmissionState.Accepted, "officer", PeriodStatus.InReview, "")]
    [InlineData(SubmissionState.Accepted, "manager", PeriodStatus.Open, "")]
    public async Task Saving_a_forecast_moves_its_part_on_or_is_refused(SubmissionState state, string who, PeriodStatus status, string after)
    {
        await using var database = await Council();
        await Set(database, "D1-A", state);
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 10)).Status = status);
        var before = await Fingerprint.OfAsync(database);

        var outcome = await Save(database, who == "manager" ? Manager : Officer, new ForecastChange("D1-A-001", 1, 5.Pounds(), Money.Zero));

        if (after.Length == 0)
        {
            outcome.Why.Should().Be(SaveRefusal.Locked);
            (await Fingerprint.OfAsync(database)).Should().Be(before);
            return;
        }

        outcome.WasSaved.Should().BeTrue();
        (await Submission(database, "D1-A"))!.State.ToString().Should().Be(after);
        if (state == SubmissionState.Submitted && after == "Submitted")
        {
            (await Submission(database, "D1-A"))!.Version.Should().Be(2, "who is about to accept it must notice");
        }
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 10);
        return database;
    }

    private static Task<RoundOutcome> Submit(TestDatabase database, Person who, string code, int version, string? note = null) =>
        Take(database, who, PartStep.Submit, SampleCouncil.Open, note, (code, version));

    private static Task<RoundOutcome> Return(TestDatabase database, Person who, string code, int version, string note) =>
        Take(database, who, PartStep.Return, SampleCouncil.Open, note, (code, version));

    private static Task<RoundOutcome> Accept(TestDatabase database, Person who, params (string Code, int Version)[] parts) =>
        Take(database, who, PartStep.Accept, SampleCouncil.Open, null, parts);

    private static Task<RoundOutcome> Take(TestDatabase database, Person who, PartStep step, MonitoringPeriod period, string? note, params (string Code, int Version)[] parts) =>
        database.Get<IRoundService>().StepAsync(
            new PartStepEntry(Guid.NewGuid(), who, EntryChannel.Page, period, step, [.. parts.Select(part => new SeenPart(part.Code, part.Version))], note),
            CancellationToken.None);

    private static Task<SaveOutcome<ForecastRefusal>> Save(TestDatabase database, Person who, params ForecastChange[] changes) =>
        database.Get<IForecastService>().SaveAsync(new ForecastSave(Guid.NewGuid(), who, EntryChannel.Page, SampleCouncil.Open, changes), CancellationToken.None);

    private static Task Set(TestDatabase database, string code, SubmissionState state) => state == SubmissionState.NotStarted
        ? Task.CompletedTask
        : database.ChangeAsync(async context => context.PartSubmissions.Add(new PartSubmission
        {
            HeadId = (await SampleCouncil.HeadIdsAsync(context))[code],
            Period = 10,
            State = state,
            AccountId = 77,
            AccountName = "Somebody",
            At = DateTime.UtcNow,
            SubmittedBy = 77,
        }));

    private static Task ExplainAsync(TestDatabase database, string code) => database.ChangeAsync(async context =>
    {
        var headId = (await SampleCouncil.HeadIdsAsync(context))[code];
        var forecast = await context.Forecasts.SingleAsync(entry => entry.HeadId == headId && entry.Period == 10);
        var last = await context.Forecasts.SingleAsync(entry => entry.HeadId == headId && entry.Period == 9);
        context.Explanations.Add(new Explanation { HeadId = headId, Period = 10, Subject = ExplanationSubject.Variance, DisplayOrder = 1, Text = "More children" });
        context.Explanations.Add(new Explanation
        {
            HeadId = headId,
            Period = 10,
            Subject = ExplanationSubject.Movement,
            DisplayOrder = 1,
            ReasonCode = "demand",
            Amount = forecast.Gross + forecast.Income - last.Gross - last.Income,
            Text = "More children",
        });
    });

    private static async Task<ForecastEntry> Entry(BudgetDbContext context, string code)
    {
        var headId = (await SampleCouncil.HeadIdsAsync(context))[code];
        return await context.Forecasts.SingleAsync(forecast => forecast.HeadId == headId && forecast.Period == 10);
    }

    private static async Task<PartSubmission?> Submission(TestDatabase database, string code)
    {
        await using var context = database.Context();
        var headId = (await SampleCouncil.HeadIdsAsync(context))[code];
        return await context.PartSubmissions.AsNoTracking().SingleOrDefaultAsync(submission => submission.HeadId == headId && submission.Period == 10);
    }
}
