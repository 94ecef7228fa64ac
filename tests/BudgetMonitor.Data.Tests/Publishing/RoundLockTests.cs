using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Publishing;

/// <summary>The locks of the monthly round: what was said and decided about a published period, published papers, reopenings, and the way back.</summary>
public class RoundLockTests
{
    private const string Line = "(SELECT head_id FROM heads WHERE code = 'D1-A-001')";
    private const string Other = "(SELECT head_id FROM heads WHERE code = 'D1-A-002')";

    private static readonly Dictionary<string, Func<BudgetDbContext, Task>> ByProduct = new()
    {
        ["change commentary"] = async context => (await context.Commentaries.SingleAsync()).Text = "Other",
        ["remove commentary"] = async context => context.Remove(await context.Commentaries.SingleAsync()),
        ["add commentary"] = async context => context.Add(new Commentary { HeadId = await Id(context, "D2"), Period = 10, Text = "Late" }),
        ["change an action's progress"] = async context => (await context.ActionProgress.SingleAsync()).InForecast = 9.Pounds(),
        ["remove an action's progress"] = async context => context.Remove(await context.ActionProgress.SingleAsync()),
        ["change a submission"] = async context => (await context.PartSubmissions.SingleAsync()).State = SubmissionState.Returned,
        ["remove a submission"] = async context => context.Remove(await context.PartSubmissions.SingleAsync()),
        ["change a check's answer"] = async context => (await context.CheckAnswers.SingleAsync()).Answer = "Other",
        ["remove a check's answer"] = async context => context.Remove(await context.CheckAnswers.SingleAsync()),
        ["put the period back without a reopening"] = async context => (await Period(context)).Status = PeriodStatus.InReview,
        ["open the period behind a reopening"] = async context => await ReopenTo(context, 1, PeriodStatus.Open),
        ["put the period back behind a reopening of another version"] = async context => await ReopenTo(context, 2, PeriodStatus.InReview),
        ["change the version with the way back"] = async context =>
        {
            (await Period(context)).PublishedVersion = 5;
            await ReopenTo(context, 1, PeriodStatus.InReview);
        },
        ["change the published version"] = async context => (await Period(context)).PublishedVersion = 2,
        ["change the rules of the publication"] = async context => (await Period(context)).RulesAtPublication = "{}",
        ["change the timetable"] = async context => (await Period(context)).PublishesOn = new DateOnly(2018, 2, 1),
        ["put an earlier period back behind a reopening"] = async context =>
        {
            context.Reopenings.Add(Reopened(9, 0));
            await context.SaveChangesAsync();
            (await context.Periods.SingleAsync(period => period.Number == 9)).Status = PeriodStatus.InReview;
        },
        ["number a paper that is not kept"] = async context => (await context.Periods.SingleAsync(period => period.Number == 9)).PublishedVersion = 1,
    };

    private static readonly Dictionary<string, string> ByPlainSql = new()
    {
        ["change commentary"] = "UPDATE commentaries SET text = 'x'",
        ["remove commentary"] = "DELETE FROM commentaries",
        ["add commentary"] = $"INSERT INTO commentaries (head_id, period, text, version) VALUES ({Other}, 10, 'x', 1)",
        ["replace commentary"] = $"INSERT OR REPLACE INTO commentaries (head_id, period, text, version) VALUES ({Line}, 10, 'x', 1)",
        ["change an action's progress"] = "UPDATE action_progress SET in_forecast = 1",
        ["remove an action's progress"] = "DELETE FROM action_progress",
        ["change a submission"] = "UPDATE part_submissions SET state = 'Accepted'",
        ["remove a submission"] = "DELETE FROM part_submissions",
        ["change a check's answer"] = "UPDATE check_answers SET answer = 'x'",
        ["remove a check's answer"] = "DELETE FROM check_answers",
        ["move a check's answer in"] = "UPDATE check_answers SET number = 10",
        ["change a published paper"] = "UPDATE published_papers SET account_name = 'x'",
        ["remove a published paper"] = "DELETE FROM published_papers",
        ["replace a published paper"] = "INSERT OR REPLACE INTO published_papers SELECT * FROM published_papers",
        ["change a paper's file"] = "UPDATE paper_files SET content = x'00', sha256 = 'x'",
        ["remove a paper's file"] = "DELETE FROM paper_files",
        ["replace a paper's file"] = "INSERT OR REPLACE INTO paper_files SELECT * FROM paper_files",
        ["change a reopening"] = "UPDATE reopenings SET reason = 'x'",
        ["remove a reopening"] = "DELETE FROM reopenings",
        ["put the period back without a reopening"] = "UPDATE periods SET status = 'InReview' WHERE number = 10",
        ["open the period behind a reopening"] = "INSERT INTO reopenings (year, number, after_version, reason, account_id, account_name, at_utc) VALUES (2017, 10, 1, 'x', 1, 'x', '2018-01-01'); UPDATE periods SET status = 'Open' WHERE number = 10",
        ["put an earlier period back behind a reopening"] = "UPDATE periods SET status = 'InReview' WHERE number = 9",
        ["lower the published version"] = "UPDATE periods SET published_version = 0 WHERE number = 10",
    };

    public static TheoryData<string> Products => [.. ByProduct.Keys];

    public static TheoryData<string> Statements => [.. ByPlainSql.Keys];

    [Theory]
    [MemberData(nameof(Products))]
    public async Task The_product_refuses_and_changes_nothing(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await database.TryChangeAsync(ByProduct[what]);

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().MatchRegex("published|locked");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_plain_client_is_refused_by_the_database_itself(string what)
    {
        await using var database = await Council();
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; PRAGMA recursive_triggers=OFF; BEGIN; " + ByPlainSql[what];

        var run = () => command.ExecuteNonQuery();

        run.Should().Throw<SqliteException>().Which.Message.Should().MatchRegex("published|only ever added to");
    }

    [Fact]
    public async Task The_product_adds_to_what_is_only_added_to_and_nothing_else()
    {
        await using var database = await Council();
        Func<BudgetDbContext, Task>[] entries =
        [
            async context => context.Remove(await context.PublishedPapers.SingleAsync()),
            async context => context.Remove(await context.PaperFiles.FirstAsync()),
            async context => context.Remove(await context.Reopenings.SingleAsync()),
        ];

        foreach (var entry in entries)
        {
            var run = () => database.ChangeAsync(entry);
            await run.Should().ThrowAsync<InvalidOperationException>().WithMessage("*only ever added to*");
        }
    }

    [Fact]
    public async Task The_way_back_is_open_behind_a_reopening_of_the_very_version()
    {
        await using var database = await Council();

        (await database.TryChangeAsync(context => ReopenTo(context, 1, PeriodStatus.InReview))).WasSaved.Should().BeTrue();
        (await database.TryChangeAsync(async context => (await context.Commentaries.SingleAsync()).Text = "Corrected")).WasSaved.Should().BeTrue();
    }

    private static async Task ReopenTo(BudgetDbContext context, int version, PeriodStatus status)
    {
        context.Reopenings.Add(Reopened(10, version));
        await context.SaveChangesAsync();
        (await Period(context)).Status = status;
    }

    private static Task<PeriodRecord> Period(BudgetDbContext context) => context.Periods.SingleAsync(period => period.Number == 10);

    private static Reopening Reopened(int number, int version) => new()
    {
        Year = 2017,
        Number = number,
        AfterVersion = version,
        Reason = "Invoice",
        AccountId = 1,
        AccountName = "Chief accountant",
        At = DateTime.UnixEpoch,
    };

    private static Task<int> Id(BudgetDbContext context, string code) =>
        context.Heads.Where(head => head.Code == code).Select(head => head.HeadId).SingleAsync();

    /// <summary>Period 10 is published as version 1 with something in every table; a reopening of another version stands there too.</summary>
    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 8);
        await database.ChangeAsync(async context =>
        {
            var line = await Id(context, "D1-A-001");
            var action = new AdjustmentAction { HeadId = line, FromPeriod = 10, Title = "Renegotiate", OwnerName = "Head of care", DueOn = new(2018, 3, 1), Amount = 5.Pounds() };
            context.AddRange(
                new Commentary { HeadId = line, Period = 10, Text = "Demand" },
                action,
                new PartSubmission { HeadId = await Id(context, "D1-A"), Period = 10, State = SubmissionState.Submitted, AccountId = 3, AccountName = "Finance officer", At = DateTime.UnixEpoch },
                new CheckAnswer { Year = 2017, Number = 10, Check = "casts", Place = "table-1a", Finding = "x", Answer = "Rounding", AccountId = 3, AccountName = "Finance officer", At = DateTime.UnixEpoch },
                Reopened(10, 7));
            await context.SaveChangesAsync();
            context.Add(new ActionProgress { AdjustmentActionId = action.AdjustmentActionId, HeadId = line, Period = 10, Status = default, InForecast = 1.Pounds() });
        });
        (await PublishedCouncil.ReviewAsync(database)).WasSaved.Should().BeTrue();
        (await PublishedCouncil.PublishAsync(database)).WasSaved.Should().BeTrue();
        return database;
    }
}
