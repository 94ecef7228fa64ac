using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

public class CommentaryServiceTests
{
    private static readonly Person Officer = new(7, "Finance officer, Children", Role.FinanceOfficer, ["D1"]);
    private static readonly Person Manager = new(8, "Budget manager", Role.BudgetManager, ["D1-A"]);

    [Fact]
    public async Task A_commentary_is_kept_tidy_with_the_mark_of_what_it_was_written_from()
    {
        await using var database = await Council();

        var outcome = await Save(database, Officer, "d1", "One.\r\n\r\n\r\nTwo {D1-A.variance}.  ", seenBelow: "abc");

        outcome.Should().BeEquivalentTo(new SaveOutcome(new ChangeOutcome(ChangeEnd.Saved, "Commentary saved: Children.", WasRepeat: false), null));
        await using var context = database.Context();
        var stored = await context.Commentaries.SingleAsync();
        (stored.Text, stored.SeenBelow, stored.Version, stored.Period).Should().Be(("One.\n\nTwo {D1-A.variance}.", "abc", 1, 10));
        var history = await context.History.Where(entry => entry.Subject == HistorySubjects.Commentary).ToListAsync();
        history.Should().OnlyContain(entry => entry.Key == "2017-18/P10/D1" && entry.AccountName == Officer.Name);
    }

    [Theory]
    //          who, head, period, why
    [InlineData("manager", "D1-A", 10, null)]
    [InlineData("manager", "D1-A-001", 10, null)]
    [InlineData("manager", "D1", 10, SaveRefusal.NotFound)]           // above their part
    [InlineData("manager", "D1-B", 10, SaveRefusal.NotFound)]
    [InlineData("manager", "D2-A", 9, SaveRefusal.NotFound)]          // and not even its state is told
    [InlineData("manager", "NOT-THERE", 10, SaveRefusal.NotFound)]
    [InlineData("manager", "D1-A", 12, SaveRefusal.NotFound)]         // no such period
    [InlineData("manager", "D1-A", 9, SaveRefusal.Locked)]            // published
    [InlineData("manager", "D1-A", 11, SaveRefusal.Locked)]           // not open yet
    [InlineData("officer", "D1", 10, null)]
    [InlineData("officer", "C", 10, SaveRefusal.NotFound)]
    [InlineData("whole", "C", 10, SaveRefusal.NotTheirs)]             // the council's is the chief accountant's
    [InlineData("whole", "D2", 10, null)]
    [InlineData("director", "D1", 10, null)]
    [InlineData("director", "D1-A", 10, SaveRefusal.NotTheirs)]
    [InlineData("chief", "C", 10, null)]
    [InlineData("committee", "D1", 10, SaveRefusal.NotFound)]
    [InlineData("administrator", "D1", 10, SaveRefusal.NotFound)]
    public async Task It_is_saved_by_those_who_answer_for_the_level_while_the_period_is_open(string who, string code, int period, SaveRefusal? why)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        var person = who switch
        {
            "manager" => Manager,
            "officer" => Officer,
            "whole" => Officer with { Parts = ["C"] },
            "director" => Officer with { Role = Role.Director },
            "chief" => Person.CommandLine,
            "committee" => Officer with { Role = Role.CommitteeMember },
            _ => Officer with { Role = Role.Administrator },
        };

        var outcome = await Save(database, person, code, "Words.", period: period);

        outcome.Why.Should().Be(why);
        outcome.WasSaved.Should().Be(why is null);
        if (why is not null)
        {
            (await Fingerprint.OfAsync(database)).Should().Be(before);
        }
    }

    [Theory]
    [InlineData("{D1.varianz}", "*is not a field*")]
    [InlineData("{D2.variance}", "*not at or below D1*")]
    [InlineData("{total.variance}", "*the council's total*")]
    public async Task A_field_that_cannot_stand_there_is_refused(string text, string message)
    {
        await using var database = await Council();

        var outcome = await Save(database, Officer, "D1", text);

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Change.Message.Should().Match(message);
    }

    [Fact]
    public async Task A_text_too_long_is_refused()
    {
        await using var database = await Council();

        (await Save(database, Officer, "D1", new string('x', ExplanationFields.Commentary.Most + 1))).Why.Should().Be(SaveRefusal.Invalid);
        (await Save(database, Officer, "D1", new string('x', ExplanationFields.Commentary.Most))).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task Who_saves_second_is_told_and_nothing_is_overwritten()
    {
        await using var database = await Council();
        await Save(database, Officer, "D1", "First.");

        var second = await Save(database, Person.CommandLine, "D1", "Second.");
        var same = await Save(database, Person.CommandLine, "D1", "First.");
        var seen = await Save(database, Person.CommandLine, "D1", "Third.", seen: 1);

        second.Why.Should().Be(SaveRefusal.SomebodyElse);
        same.WasSaved.Should().BeTrue("what stands already is no conflict");
        seen.WasSaved.Should().BeTrue();
        await using var context = database.Context();
        (await context.Commentaries.SingleAsync()).Text.Should().Be("Third.");
    }

    [Fact]
    public async Task An_empty_text_takes_the_commentary_away()
    {
        await using var database = await Council();
        await Save(database, Officer, "D1", "First.");

        (await Save(database, Officer, "D1", "  ", seen: 1)).Change.Message.Should().Be("The commentary on Children was removed.");
        (await Save(database, Officer, "D1", " ")).Change.Message.Should().StartWith("Nothing to save");
        await using var context = database.Context();
        (await context.Commentaries.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task The_same_request_is_carried_out_once()
    {
        await using var database = await Council();
        var save = new CommentarySave(Guid.NewGuid(), Officer, EntryChannel.Page, SampleCouncil.Open, "D1", 0, null, "Once.");

        var first = await database.Get<ICommentaryService>().SaveAsync(save, CancellationToken.None);
        var again = await database.Get<ICommentaryService>().SaveAsync(save, CancellationToken.None);

        again.Change.Should().Be(first.Change with { WasRepeat = true });
    }

    [Fact]
    public async Task What_changed_below_since_it_was_written_is_known_word_for_word()
    {
        await using var database = await Council();
        await Save(database, Officer, "D1-A", "Old words.");
        await Save(database, Officer, "D1-B-001", "A line speaks.");
        var written = await Read(database, "D1");
        await Save(database, Officer, "D1", CommentaryRollUp.Draft(written.Below), seenBelow: written.Mark);
        (await Read(database, "D1")).ChangedBelow.Should().BeFalse();

        // A division above the line now sums it up, one text is changed twice, another directorate does not matter.
        await Save(database, Officer, "D1-A", "Newer words.", seen: 1);
        await Save(database, Officer, "D1-B", "The division speaks.");
        await Save(database, Officer, "D1-A", "Newest words.", seen: 2);
        await Save(database, Person.CommandLine, "D2-A", "Elsewhere.");
        var place = await Read(database, "D1");

        place.ChangedBelow.Should().BeTrue();
        place.WrittenBy.Should().Be(Officer.Name);
        place.Changes!.Select(change => (change.Head.Code, change.Before, change.Now)).Should().Equal(
            ("D1-A", "Old words.", "Newest words."),
            ("D1-B", null, "The division speaks."),
            ("D1-B-001", "A line speaks.", null));
    }

    [Fact]
    public async Task A_mark_that_history_does_not_hold_still_says_that_something_changed()
    {
        await using var database = await Council();
        await Save(database, Officer, "D1", "Words.", seenBelow: new string('a', 64));

        var place = await Read(database, "D1");

        (place.ChangedBelow, place.Changes).Should().Be((true, null));
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        return database;
    }

    private static Task<SaveOutcome> Save(
        TestDatabase database, Person who, string code, string text, int seen = 0, string? seenBelow = null, int period = 10) =>
        database.Get<ICommentaryService>().SaveAsync(
            new CommentarySave(Guid.NewGuid(), who, EntryChannel.Page, new MonitoringPeriod(SampleCouncil.Year, period), code, seen, seenBelow, text),
            CancellationToken.None);

    private static async Task<CommentaryPlace> Read(TestDatabase database, string code)
    {
        var snapshot = (await database.Get<IMonitoringReader>().FindAsync(SampleCouncil.Open, CancellationToken.None))!;
        snapshot.Status.Should().Be(PeriodStatus.Open);
        await using var context = database.Context();
        return await new CommentaryReader(context).ReadAsync(snapshot, snapshot.Structure.Find(code)!, CancellationToken.None);
    }
}
