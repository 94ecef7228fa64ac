using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BudgetMonitor.Data.Tests.Publishing.PublishedCouncil;

namespace BudgetMonitor.Data.Tests.Publishing;

public class PeriodServiceTests
{
    [Fact]
    public async Task A_period_goes_through_its_round_and_history_tells_every_step()
    {
        await using var database = await Council();

        (await ReviewAsync(database)).Message.Should().Be("Period 10 (January) is in review.");
        (await PublishAsync(database)).Message.Should().Be("Period 10 (January) is published. Everything of the period is locked.");
        (await ReopenAsync(database)).Message.Should().StartWith("Period 10 (January) is reopened for a correction. Version 1");
        await ForecastAsync(database, FinanceOfficer, 1);
        (await PublishAsync(database, reason: "Invoice of January")).Message.Should().StartWith("Period 10 (January) is published as version 2");
        (await database.Get<IPeriodService>().OpenAsync(Step(ChiefAccountant, new(SampleCouncil.Year, 11)), default)).WasSaved.Should().BeTrue();

        var versions = await database.Get<IPaperArchive>().VersionsAsync(Period, PaperKind.Cabinet, default);
        versions.Select(paper => (paper.Version, paper.AccountName, paper.Reason)).Should().Equal((2, "S151 officer", "Invoice of January"), (1, "S151 officer", null));
        (await database.Get<IPaperArchive>().ReadAsync(versions[1], PaperFileNames.Pdf, default))!.Content.Should().Equal(1, 0, 255);
        (await database.Get<IPaperArchive>().ReadAsync(versions[0], PaperFileNames.Pdf, default))!.Content.Should().Equal(2, 0, 255);
        await using var context = database.Context();
        (await context.History.Where(entry => entry.Key == "2017-18/P10" && entry.Field == "status" && entry.AccountId > 0).OrderBy(entry => entry.HistoryEntryId).Select(entry => $"{entry.AccountName}: {entry.To}").ToListAsync())
            .Should().Equal("Chief accountant: InReview", "S151 officer: Published", "Chief accountant: InReview", "S151 officer: Published");
        (await context.Reopenings.Select(reopening => reopening.Reason).ToListAsync()).Should().Equal("An invoice was missing");
        (await database.Get<PaperVerifier>().VerifyAsync(default)).Should().BeEquivalentTo(new { Papers = 2, Files = 4, Problems = Array.Empty<string>() });
    }

    [Fact]
    public async Task Who_started_the_review_does_not_publish()
    {
        await using var database = await Council();
        await ReviewAsync(database, S151Officer);

        await RefusedAsync(database, () => PublishAsync(database), "took this period into review yourself");
        (await PublishAsync(database, ChiefAccountant)).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task Who_made_the_last_change_does_not_publish_until_somebody_else_changes_something()
    {
        await using var database = await Council();
        await ReviewAsync(database);
        await ForecastAsync(database, S151Officer, 5);

        await RefusedAsync(database, () => PublishAsync(database), "the last change was your own (forecast 2017-18/P10/");
        (await database.Get<IPeriodService>().FindRefusalAsync(S151Officer, PeriodStep.Publish, Period, default)).Should().Contain("two people");

        await ForecastAsync(database, FinanceOfficer, 6);
        (await PublishAsync(database)).WasSaved.Should().BeTrue();
    }

    /// <summary>What else a paper is made from: whoever changed it last leaves publishing to somebody else.</summary>
    private static readonly Dictionary<string, Func<BudgetDbContext, int, object>> Reported = new()
    {
        ["activity measure 2017-18/D1-A-001/CARE"] = (_, head) => new ActivityMeasure
        {
            Year = 2017,
            Reference = "CARE",
            HeadId = head,
            Name = "Care",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = 1.Pounds(),
            BudgetIncome = Money.Zero,
            BudgetVolume = new(1m),
        },
        ["staffing measure 2017-18/D1-A-001/NURSES"] = (_, head) => new StaffingMeasure { Year = 2017, Reference = "NURSES", HeadId = head, Name = "Nurses", SalariedBudget = 1.Pounds(), AgencyBudget = Money.Zero },
        ["activity forecast 2017-18/P10/D1-A-001/OLD"] = (context, head) => new ActivityForecast
        {
            ActivityMeasureId = context.ActivityMeasures.Single().ActivityMeasureId,
            Period = 10,
            HeadId = head,
            WorkingGross = 1.Pounds(),
            WorkingIncome = Money.Zero,
            WorkingVolume = new(1m),
            ForecastGross = 2.Pounds(),
            ForecastIncome = Money.Zero,
            ForecastVolume = new(2m),
        },
        ["series 2017-18/KIDS"] = (_, head) => new NamedSeries { Year = 2017, HeadId = head, Reference = "KIDS", Subject = "Clients", Title = "Clients by age" },
        ["saving 2017-18/S1"] = (_, _) => new SavingsLine { Year = 2017, Reference = "S1", Title = "Fewer forms", FromPeriod = 10 },
        ["workstream 2017-18/Digital"] = (_, _) => new SavingsWorkstream { Year = 2017, Name = "Digital" },
        ["paper text 2017-18/P10/cabinet/summary/1"] = (_, _) => new PaperText { Year = 2017, Period = 10, PaperKind = PaperKind.Cabinet, Slot = "summary", DisplayOrder = 1, Text = "Said" },
    };

    public static TheoryData<string> EverythingReported => [.. Reported.Keys];

    [Theory]
    [MemberData(nameof(EverythingReported))]
    public async Task Whatever_a_paper_is_made_from_its_last_change_keeps_one_from_publishing(string what)
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => context.Add(Old(await HeadAsync(context))), FinanceOfficer);
        await ReviewAsync(database);
        await database.ChangeAsync(async context => context.Add(Reported[what](context, await HeadAsync(context))), S151Officer);

        await RefusedAsync(database, () => PublishAsync(database), $"the last change was your own ({what}");

        static async Task<int> HeadAsync(BudgetDbContext context) => (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
        static ActivityMeasure Old(int head) => new()
        {
            Year = 2017,
            Reference = "OLD",
            HeadId = head,
            Name = "Old",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = 1.Pounds(),
            BudgetIncome = Money.Zero,
            BudgetVolume = new(1m),
        };
    }

    [Fact]
    public async Task Who_published_does_not_reopen_and_who_reopened_does_not_publish_again()
    {
        await using var database = await Council();
        await ReviewAsync(database);
        await PublishAsync(database);

        await RefusedAsync(database, () => ReopenAsync(database, S151Officer), "you published this period yourself");
        (await ReopenAsync(database)).WasSaved.Should().BeTrue();
        await RefusedAsync(database, () => PublishAsync(database, ChiefAccountant), "took this period into review yourself");
    }

    [Theory]
    [InlineData("", 0, "Enter the reason")]
    [InlineData("   ", 0, "Enter the reason")]
    [InlineData("Agreed", 16, "Enter your password again")]
    public async Task Publishing_and_reopening_take_a_reason_and_a_fresh_sign_in(string reason, int minutes, string message)
    {
        await using var database = await Council();
        await ReviewAsync(database);
        var signedIn = DateTime.UtcNow.AddMinutes(-minutes);

        await RefusedAsync(database, () => PublishAsync(database, reason: reason, signedInAt: signedIn), message);
        await PublishAsync(database);
        await RefusedAsync(database, () => ReopenAsync(database, reason: reason, signedInAt: signedIn), message);
    }

    [Fact]
    public async Task A_figure_saved_since_the_paper_was_made_refuses_the_publication_whole()
    {
        await using var database = await Council();
        await ReviewAsync(database);
        var paper = await MakeAsync(database);
        await ForecastAsync(database, FinanceOfficer, 7);

        await RefusedAsync(database, () => PublishAsync(database, paper: paper), "Something was saved while the paper was being made");
    }

    [Fact]
    public async Task A_gate_that_blocks_refuses_and_one_that_warns_does_not()
    {
        var check = new PublicationCheck();
        await using var database = await Council(services => services.AddSingleton<IPublicationCheck>(check));
        await ReviewAsync(database);
        check.Findings = [new(FindingWeight.Warning, "Somewhat odd."), new(FindingWeight.Blocker, "CYPE is not submitted.")];

        (await database.Get<IPeriodService>().FindingsAsync(Period, default)).Select(finding => finding.Words).Should().Equal("CYPE is not submitted.", "Somewhat odd.");
        await RefusedAsync(database, () => PublishAsync(database), "The period cannot be published yet. CYPE is not submitted.");
        check.Findings = [new(FindingWeight.Warning, "Somewhat odd.")];
        (await PublishAsync(database)).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task The_same_request_again_publishes_once()
    {
        await using var database = await Council();
        await ReviewAsync(database);
        var request = new PublishRequest(Guid.NewGuid(), S151Officer, "Agreed", DateTime.UtcNow, await MakeAsync(database));

        var first = await database.Get<IPeriodService>().PublishAsync(request, default);
        var again = await database.Get<IPeriodService>().PublishAsync(request, default);

        (first.WasSaved, again.WasSaved, again.WasRepeat, again.Message).Should().Be((true, true, true, first.Message));
        (await RecordAsync(database)).PublishedVersion.Should().Be(1);
    }

    public static TheoryData<PeriodStatus, PeriodStep> WrongStates
    {
        get
        {
            var cases = new TheoryData<PeriodStatus, PeriodStep>();
            foreach (var status in new[] { PeriodStatus.NotOpen, PeriodStatus.Open, PeriodStatus.InReview, PeriodStatus.Published })
            {
                foreach (var step in Enum.GetValues<PeriodStep>().Where(step => PeriodSteps.From(step) != status))
                {
                    cases.Add(status, step);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(WrongStates))]
    public async Task No_step_is_taken_from_a_wrong_state(PeriodStatus status, PeriodStep step)
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(record => record.Number == 10)).Status = status);
        var service = database.Get<IPeriodService>();
        var paper = await MakeAsync(database);

        await RefusedAsync(database, () => step switch
        {
            PeriodStep.Open => service.OpenAsync(Step(ChiefAccountant), default),
            PeriodStep.StartReview => service.StartReviewAsync(Step(ChiefAccountant), default),
            PeriodStep.BackToOpen => service.BackToOpenAsync(Step(ChiefAccountant), default),
            PeriodStep.Publish => PublishAsync(database, paper: paper),
            _ => ReopenAsync(database, kept: paper),
        });
    }

    [Theory]
    [InlineData(Role.FinanceOfficer)]
    [InlineData(Role.BudgetManager)]
    [InlineData(Role.Director)]
    [InlineData(Role.CommitteeMember)]
    [InlineData(Role.Administrator)]
    public async Task Nobody_else_takes_a_step_or_sets_a_timetable(Role role)
    {
        await using var database = await Council();
        var service = database.Get<IPeriodService>();
        var person = new Person(9, "Somebody", role, ["C"]);

        await RefusedAsync(database, () => service.StartReviewAsync(Step(person), default));
        await RefusedAsync(database, () => service.OpenAsync(Step(person, new(SampleCouncil.Year, 11)), default));
        await RefusedAsync(database, () => ReopenAsync(database, person, SampleCouncil.Published));
        await RefusedAsync(database, () => PublishAsync(database, person));
        await RefusedAsync(database, () => service.SetTimetableAsync(new(Guid.NewGuid(), person, Period, new(null, null, null, null), 1), default));
    }

    [Fact]
    public async Task Opening_makes_the_next_period_and_gives_every_line_a_first_forecast()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => context.Remove(await context.Periods.SingleAsync(record => record.Number == 11)));
        var next = new MonitoringPeriod(SampleCouncil.Year, 11);

        await RefusedAsync(database, () => database.Get<IPeriodService>().OpenAsync(Step(ChiefAccountant, next), default), "Period 10 (January) is open. Publish it before");
        await ReviewAsync(database);
        await PublishAsync(database);
        (await database.Get<IPeriodService>().OpenAsync(Step(ChiefAccountant, next), default)).Message.Should().MatchRegex(@"^Period 11 \(February\) is open: \d+ lines were given a first forecast to change where it is wrong\.$");

        (await RecordAsync(database, 11)).Status.Should().Be(PeriodStatus.Open);
        await using var context = database.Context();
        (await context.Forecasts.Where(forecast => forecast.Period == 11).Select(forecast => forecast.Method).Distinct().ToListAsync()).Should().Equal(ForecastMethod.LastForecast);
    }

    [Fact]
    public async Task The_timetable_is_set_in_order_and_not_over_somebody_elses()
    {
        await using var database = await Council();
        var service = database.Get<IPeriodService>();
        var days = new PeriodTimetable(new(2018, 2, 1), new(2018, 2, 9), new(2018, 2, 12), new(2018, 2, 20));

        (await service.SetTimetableAsync(new(Guid.NewGuid(), ChiefAccountant, Period, days, 1), default)).WasSaved.Should().BeTrue();
        PeriodTimetable.Of(await RecordAsync(database)).Should().Be(days);
        await RefusedAsync(database, () => service.SetTimetableAsync(new(Guid.NewGuid(), S151Officer, Period, days with { ReviewOn = null }, 1), default), "Somebody else changed this period first");
        await RefusedAsync(database, () => service.SetTimetableAsync(new(Guid.NewGuid(), S151Officer, Period, days with { OpensOn = new(2018, 3, 1) }, 2), default), "must follow each other");
        await RefusedAsync(database, () => service.SetTimetableAsync(new(Guid.NewGuid(), S151Officer, SampleCouncil.Published, days, 1), default), "is published");
    }

    [Fact]
    public async Task A_period_published_before_it_came_here_keeps_its_paper_as_version_1_before_it_is_reopened()
    {
        await using var database = await Council();
        var period = SampleCouncil.Published;

        await RefusedAsync(database, () => ReopenAsync(database, period: period), "must be kept before the period is reopened");
        (await ReopenAsync(database, period: period, kept: await MakeAsync(database, period))).WasSaved.Should().BeTrue();

        var record = await RecordAsync(database, 9);
        (record.Status, record.PublishedVersion).Should().Be((PeriodStatus.InReview, 1));
        (await database.Get<IPaperArchive>().VersionsAsync(period, PaperKind.Cabinet, default)).Should().ContainSingle().Which.Reason.Should().StartWith("Published before it came to this product");
        (await database.Get<IMonitoringReader>().FindAsync(Period, default))!.Position.LastReportedPeriod.Should().Be(period, "a reopened period was reported all the same");
    }

    [Fact]
    public async Task A_published_period_keeps_the_ratings_that_it_was_published_with()
    {
        await using var database = await Council();
        await ReviewAsync(database);
        await PublishAsync(database);
        var before = (await database.Get<IMonitoringReader>().FindAsync(Period, default))!.Position.Rules;
        await database.ChangeAsync(context =>
        {
            var rule = new RagRuleRecord { Level = RagRuleRecord.Standard };
            rule.Set(new RagRule(RatingBase.Net, RatingLegs.BothNeeded, new(new(7m), 70.Pounds()), new(new(8m), 80.Pounds()), null));
            context.RagRules.Add(rule);
            return Task.CompletedTask;
        });

        var after = (await database.Get<IMonitoringReader>().FindAsync(Period, default))!.Position.Rules;

        after.Standard.InWords.Should().Be(before.Standard.InWords);
        (await database.Get<IMonitoringReader>().FindAsync(SampleCouncil.Published, default))!.Position.Rules.Standard.Amber.Percentage.PerCent.Should().Be(7m, "none were kept for it");
    }

    [Fact]
    public async Task An_altered_file_is_found()
    {
        await using var database = await Council();
        await ReviewAsync(database);
        await PublishAsync(database);
        using (var plain = database.OpenPlain())
        {
            using var command = plain.CreateCommand();
            command.CommandText = "DROP TRIGGER tr_paper_files_lock_update; UPDATE paper_files SET content = x'00' WHERE name = 'paper.pdf'";
            command.ExecuteNonQuery();
        }

        var paper = (await database.Get<IPaperArchive>().ListAsync(default)).Single();

        (await database.Get<IPaperArchive>().ReadAsync(paper, PaperFileNames.Pdf, default))!.IsWhole.Should().BeFalse();
        (await database.Get<PaperVerifier>().VerifyAsync(default)).Problems.Should().ContainSingle().Which.Should().Contain("P10 2017-18 cabinet paper, version 1: paper.pdf");
    }

    private static async Task<TestDatabase> Council(Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabase.CreateAsync(configure);
        await SampleCouncil.AddAsync(database);
        return database;
    }

    private static async Task RefusedAsync(TestDatabase database, Func<Task<ChangeOutcome>> what, string message = ".")
    {
        var before = await Fingerprint.OfAsync(database);
        var outcome = await what();
        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Contain(message);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    private sealed class PublicationCheck : IPublicationCheck
    {
        public IReadOnlyList<PublicationFinding> Findings { get; set; } = [];

        public Task<IReadOnlyList<PublicationFinding>> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken) => Task.FromResult(Findings);
    }
}
