using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>The action log of a council whose period 9 was published with one action and whose period 10 is open.</summary>
public class ActionLogServiceTests
{
    private static readonly Person Finance = new(9, "Finance officer", Role.FinanceOfficer, ["C"]);
    private static readonly ActionLogEntry Move = new("Move two teams", "Head of property", new DateOnly(2018, 1, 15), (-120_000).Pounds(), ActionState.OnTrack, "The lease ends in March");

    [Theory]
    //          role, part, head, period, why
    [InlineData(Role.BudgetManager, "D1-A", "D1-A", 10, null)]
    [InlineData(Role.BudgetManager, "D1-A", "D1", 10, SaveRefusal.NotFound)]
    [InlineData(Role.BudgetManager, "D1-A", "D2-A", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Director, "D1", "D1", 10, null)]
    [InlineData(Role.FinanceOfficer, "D1", "D1-B", 10, null)]
    [InlineData(Role.CommitteeMember, "C", "D1", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Administrator, "C", "D1", 10, SaveRefusal.NotFound)]
    [InlineData(Role.FinanceOfficer, "C", "D1", 9, SaveRefusal.Locked)]
    [InlineData(Role.FinanceOfficer, "C", "D1", 12, SaveRefusal.NotFound)]
    public async Task Who_explains_there_adds_while_the_period_is_open(Role role, string part, string code, int period, SaveRefusal? why)
    {
        await using var database = await Council();

        var outcome = await Save(database, Move, code: code, who: new Person(9, "Somebody", role, [part]), period: period);

        outcome.Why.Should().Be(why, outcome.Change.Message);
        (await Stored(database)).Should().HaveCount(why is null ? 2 : 1);
    }

    [Fact]
    public async Task An_action_is_added_changed_and_told_by_history()
    {
        await using var database = await Council();
        (await Save(database, Move)).Change.Message.Should().Be("Added: Move two teams.");
        var (added, progress) = await OfPeriod(database, "Move two teams");
        added.FromPeriod.Should().Be(10, "period 9 was published without it");
        (progress!.State, progress.Note).Should().Be((ActionState.OnTrack, "The lease ends in March"));

        (await Save(database, Move with { State = ActionState.Done, Note = null }, added, progress)).Change.Message.Should().Be("Saved: Move two teams.");

        (await OfPeriod(database, "Move two teams")).Progress!.State.Should().Be(ActionState.Done);
        (await Save(database, Move, added, progress)).Why.Should().Be(SaveRefusal.SomebodyElse);
        await using var context = database.Context();
        var told = await context.History.Where(entry => entry.Key.Contains("Move two teams")).ToListAsync();
        told.Select(entry => entry.Subject).Distinct().Should().BeEquivalentTo("agreed action", "progress of an agreed action");
        told.Should().Contain(entry => entry.Key == "2017-18/P10/D1/Move two teams" && entry.Field == "state" && entry.From == "OnTrack" && entry.To == "Done");
    }

    [Fact]
    public async Task Before_anything_is_published_an_action_stands_in_the_whole_year()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await using (var plain = database.OpenPlain())
        {
            using var command = plain.CreateCommand();
            command.CommandText = "DROP TRIGGER tr_periods_lock_update; UPDATE periods SET status = 'InReview' WHERE number = 9;";
            command.ExecuteNonQuery();
        }

        await Save(database, Move);

        (await Stored(database)).Single().FromPeriod.Should().Be(1);
    }

    [Theory]
    //          name, owner, effect, note's length, sound
    [InlineData("Something else", "Head of property", 0, 0, true)]
    [InlineData("renegotiate CONTRACTS", "Head of property", 0, 0, false)] // the name stands already
    [InlineData(" ", "Head of property", 0, 0, false)]
    [InlineData("Something else", "", 0, 0, false)]
    [InlineData("Something else", "Head of property", 0, 1001, false)]
    public async Task What_cannot_be_kept_is_refused(string name, string owner, int effect, int note, bool isSound)
    {
        await using var database = await Council();

        var outcome = await Save(database, Move with { Name = name, OwnerName = owner, Effect = effect.Pounds(), Note = note == 0 ? null : new string('x', note) });

        outcome.Why.Should().Be(isSound ? null : SaveRefusal.Invalid);
    }

    [Fact]
    public async Task What_a_published_action_is_worth_stays()
    {
        await using var database = await Council();
        var published = (await Stored(database)).Single();
        var same = new ActionLogEntry(published.Name, "Director of adults", published.DueOn.AddDays(31), published.Effect, ActionState.Delayed, "One of three is signed");

        (await Save(database, same with { Effect = 1.Pounds() }, published)).Change.Message.Should().Contain("its effect stays");
        (await Save(database, same, published)).WasSaved.Should().BeTrue();
        (await Stored(database)).Single().OwnerName.Should().Be("Director of adults");
    }

    [Fact]
    public async Task One_entered_by_mistake_goes_with_what_was_said_and_a_published_one_stays()
    {
        await using var database = await Council();
        await Save(database, Move);
        var (mistake, _) = await OfPeriod(database, "Move two teams");
        var published = (await Stored(database)).Single(action => action.Name != "Move two teams");

        var seen = (await Look(database, mistake)).Removal!;
        (seen.Instead, seen.Parts.Select(part => $"{part.Name}: {part.Count}").Single()).Should().Be((null, "reports of how far it has come: 1"));
        (await database.Get<IRemovalService>().RemoveAsync(new(Guid.NewGuid(), Finance, EntryChannel.Page, Target(mistake), seen.Mark, "Entered twice"), CancellationToken.None)).WasSaved.Should().BeTrue();
        (await Stored(database)).Should().Equal([published], (left, right) => left.AgreedActionId == right.AgreedActionId);
        (await Look(database, published)).Removal!.Instead.Should().StartWith("Period 9 (December) was published with it, so it stays. Say in an open period that it is stopped");
    }

    [Theory]
    [InlineData("UPDATE agreed_actions SET effect = 5")]
    [InlineData("UPDATE agreed_actions SET from_period = 10")]
    [InlineData("DELETE FROM agreed_actions")]
    [InlineData("UPDATE agreed_action_progress SET note = 'x'")]
    [InlineData("DELETE FROM agreed_action_progress")]
    [InlineData("INSERT OR REPLACE INTO agreed_action_progress SELECT agreed_action_id, period, head_id, 'Done', note, version FROM agreed_action_progress")]
    public async Task A_plain_client_is_refused_by_the_database_itself(string sql)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; PRAGMA recursive_triggers=OFF; " + sql;

        var run = () => command.ExecuteNonQuery();

        run.Should().Throw<SqliteException>().Which.Message.Should().Contain("is published");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    private static RemovalTarget Target(AgreedAction action) => RemovalTarget.Of<AgreedAction>(SampleCouncil.Open, FormattableString.Invariant($"{action.AgreedActionId}"));

    private static Task<RemovalOutlook> Look(TestDatabase database, AgreedAction action) => database.Get<IRemovalService>().FindAsync(Target(action), Finance, CancellationToken.None);

    private static Task<SaveOutcome> Save(
        TestDatabase database, ActionLogEntry entry, AgreedAction? seen = null, AgreedActionProgress? reported = null, string code = "D1", Person? who = null, int period = 10) =>
        database.Get<IActionLogService>().SaveAsync(
            new(
                Guid.NewGuid(), who ?? Finance, EntryChannel.Page, new MonitoringPeriod(SampleCouncil.Year, period), seen?.AgreedActionId,
                seen is null ? string.Empty : IActionLogService.MarkOf(seen, reported, period), code, entry),
            CancellationToken.None);

    private static async Task<List<AgreedAction>> Stored(TestDatabase database)
    {
        await using var context = database.Context();
        return await context.Set<AgreedAction>().OrderBy(action => action.AgreedActionId).ToListAsync();
    }

    private static async Task<(AgreedAction Action, AgreedActionProgress? Progress)> OfPeriod(TestDatabase database, string name)
    {
        await using var context = database.Context();
        var action = await context.Set<AgreedAction>().SingleAsync(one => one.Name == name);
        return (action, await context.Set<AgreedActionProgress>().SingleOrDefaultAsync(one => one.AgreedActionId == action.AgreedActionId && one.Period == 10));
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, ids) =>
        {
            var action = new AgreedAction { Year = 2017, HeadId = ids["D1"], Name = "Renegotiate contracts", OwnerName = "Head of commissioning", DueOn = new DateOnly(2017, 12, 31), Effect = (-900_000).Pounds() };
            context.Add(action);
            context.SaveChangesAsync().GetAwaiter().GetResult();
            context.Add(new AgreedActionProgress { AgreedActionId = action.AgreedActionId, HeadId = ids["D1"], Period = 9, State = ActionState.OnTrack, Note = "Two of three agree" });
        });
        return database;
    }
}
