using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Saving;

public class SavingsServiceTests
{
    private static readonly Person Manager = new(9, "Manager, Children A", Role.BudgetManager, ["D1-A"]);
    private static readonly SavingsProgressEntry OnTrack = new("S1", 0, (-10).Pounds(), (-40).Pounds(), SavingsStatus.OnTrack, null, null);

    [Fact]
    public async Task Where_a_saving_stands_is_saved_and_told_by_history()
    {
        await using var database = await Council();

        (await Report(database, Manager, OnTrack)).WasSaved.Should().BeTrue();
        (await Report(database, Manager, OnTrack with { SeenVersion = 1, Forecast = (-30).Pounds(), Status = SavingsStatus.AtRisk, Text = " Late " })).WasSaved.Should().BeTrue();

        var saving = (await Read(database)).Find("s1")!;
        saving.Progress.Should().BeEquivalentTo(new { Version = 2, Forecast = (-30).Pounds(), Status = SavingsStatus.AtRisk, Text = "Late", Year = 2017, Period = 10 });
        saving.Shortfall.Should().Be(10.Pounds());
        await using var context = database.Context();
        (await context.History.Where(entry => entry.Subject == "saving's progress" && entry.Field == "status").OrderBy(entry => entry.HistoryEntryId).Select(entry => new { entry.From, entry.To, entry.AccountName }).ToListAsync())
            .Should().Equal(new { From = (string?)null, To = (string?)"OnTrack", AccountName = Manager.Name }, new { From = (string?)"OnTrack", To = (string?)"AtRisk", AccountName = Manager.Name });
    }

    [Theory]
    //          who, saving, period, why
    [InlineData("manager", "S1", 10, null)]
    [InlineData("manager", "BOTH", 10, SaveRefusal.NotFound)] // one of its lines is somebody else's
    [InlineData("manager", "LOOSE", 10, SaveRefusal.NotFound)] // not allotted: the council's
    [InlineData("manager", "NONE", 10, SaveRefusal.NotFound)]
    [InlineData("manager", "S1", 9, SaveRefusal.Locked)]
    [InlineData("manager", "S1", 11, SaveRefusal.Locked)]
    [InlineData("manager", "S1", 12, SaveRefusal.NotFound)]
    [InlineData("officer", "BOTH", 10, null)]
    [InlineData("officer", "LOOSE", 10, null)]
    [InlineData("director", "S1", 10, SaveRefusal.NotTheirs)]
    [InlineData("committee", "S1", 10, SaveRefusal.NotFound)]
    public async Task A_saving_is_reported_by_who_forecasts_at_every_one_of_its_lines(string who, string reference, int period, SaveRefusal? why)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        var person = who switch
        {
            "officer" => Manager with { Role = Role.FinanceOfficer, Parts = ["C"] },
            "director" => Manager with { Role = Role.Director },
            "committee" => Manager with { Role = Role.CommitteeMember },
            _ => Manager,
        };

        var outcome = await Report(database, person, period, OnTrack with { Reference = reference });

        outcome.Why.Should().Be(why);
        if (why is not null)
        {
            (await Fingerprint.OfAsync(database)).Should().Be(before);
        }
    }

    [Theory]
    [InlineData(SavingsStatus.OnTrack, -10, -39, null, "On track means")]
    [InlineData(SavingsStatus.Delivered, -39, -40, null, "Delivered means")]
    [InlineData(SavingsStatus.Replaced, 0, 0, null, "Select the saving")]
    [InlineData(SavingsStatus.Replaced, 0, 0, "NONE", "not in the register")]
    [InlineData(SavingsStatus.Replaced, 0, 0, "S1", "its own place")]
    [InlineData(SavingsStatus.AtRisk, -20, -10, null, "raise the forecast")]
    public async Task Words_against_figures_are_refused_and_nothing_is_saved(SavingsStatus status, int delivered, int forecast, string? by, string message)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await Report(database, Manager, OnTrack with { Status = status, Delivered = delivered.Pounds(), Forecast = forecast.Pounds(), ReplacedBy = by });

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Change.Message.Should().Contain(message).And.EndWith("Nothing was saved.");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task A_circle_of_replacements_across_two_rows_of_one_save_is_refused()
    {
        await using var database = await Council();
        var lost = OnTrack with { Status = SavingsStatus.Replaced, Delivered = Money.Zero, Forecast = Money.Zero };

        var outcome = await Report(database, Person.CommandLine, lost with { ReplacedBy = "BOTH" }, lost with { Reference = "BOTH", ReplacedBy = "S1" });

        outcome.Why.Should().Be(SaveRefusal.Invalid);
    }

    [Fact]
    public async Task Who_saves_second_is_told_and_nothing_of_theirs_is_saved()
    {
        await using var database = await Council();
        await Report(database, Manager, OnTrack);

        var outcome = await Report(database, Person.CommandLine, OnTrack with { Delivered = (-20).Pounds() }, OnTrack with { Reference = "BOTH" });

        outcome.Why.Should().Be(SaveRefusal.SomebodyElse);
        (await Read(database)).Find("BOTH")!.Progress.Should().BeNull();
    }

    [Fact]
    public async Task A_replacement_joins_the_register_from_the_first_period_that_is_not_published()
    {
        await using var database = await Council();

        (await Keep(database, Person.CommandLine, null, New)).WasSaved.Should().BeTrue();

        await using var context = database.Context();
        (await context.SavingsLines.SingleAsync(line => line.Reference == "NEW")).Should().BeEquivalentTo(new { FromPeriod = 10, IsReplacement = true, IsAgreed = false, Title = "Cheaper forms" });
        (await new SavingsReader(context).ReadAsync(new(new FinancialYear(2017), 9), CancellationToken.None)).Find("NEW").Should().BeNull("what was published does not hold it");
        var position = await Read(database);
        position.Find("NEW")!.Amount.Should().Be((-30).Pounds());
        position.Total.Target.Should().Be(120.Pounds(), "it adds nothing to what the budget counts on");
    }

    [Theory]
    [InlineData("no reason", "Enter why the register changes")]
    [InlineData("no title", "Enter what is saved")]
    [InlineData("there already", "has a saving S1 already")]
    [InlineData("posts", "not above the most")]
    [InlineData("both", "cannot be found later")]
    [InlineData("twice", "once")]
    [InlineData("nowhere", "heads of the year")]
    public async Task What_is_wrong_with_the_register_is_refused(string what, string message)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        var facts = what switch
        {
            "no title" => New with { Title = " " },
            "there already" => New with { Reference = "S1" },
            "posts" => New with { PostsFrom = 3, PostsTo = 2 },
            "both" => New with { IsAgreed = true },
            "twice" => New with { Amounts = [new(2017, "D1-A", (-1).Pounds()), new(2017, "d1-a", (-1).Pounds())] },
            "nowhere" => New with { Amounts = [new(2017, "GONE", (-1).Pounds())] },
            _ => New,
        };

        var outcome = await Keep(database, Person.CommandLine, null, facts, what == "no reason" ? " " : "Why");

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Change.Message.Should().Contain(message);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [InlineData(Role.BudgetManager, "D1-A", SaveRefusal.NotTheirs)]
    [InlineData(Role.FinanceOfficer, "D2", SaveRefusal.Invalid)] // not on lines of their own
    [InlineData(Role.FinanceOfficer, "D1", null)]
    public async Task The_register_is_kept_by_who_reviews_every_one_of_its_lines(Role role, string part, SaveRefusal? why)
    {
        await using var database = await Council();

        (await Keep(database, Manager with { Role = role, Parts = [part] }, null, New)).Why.Should().Be(why);
    }

    [Fact]
    public async Task What_was_counted_stays_and_words_change_with_the_mark_that_was_seen()
    {
        await using var database = await Council();
        var mark = SavingsMark.Of((await Read(database)).Find("S1")!.Saving);
        var facts = new SavingsFacts { Reference = "S1", Title = "Fewer paper forms", OwnerName = "Head of forms" };

        (await Keep(database, Person.CommandLine, mark, facts)).WasSaved.Should().BeTrue();
        (await Keep(database, Person.CommandLine, mark, facts with { Title = "Other" })).Why.Should().Be(SaveRefusal.SomebodyElse);
        var now = SavingsMark.Of((await Read(database)).Find("S1")!.Saving);
        var amount = await Keep(database, Person.CommandLine, now, facts with { Amounts = [new(2017, "D1-A", (-99).Pounds())] });
        var counted = await Keep(database, Person.CommandLine, now, facts with { IsAgreed = false });

        amount.Change.Message.Should().Contain("the amounts of its savings are locked");
        counted.Change.Message.Should().Contain("what counts of its savings is locked");
        (await Read(database)).Find("S1")!.Should().BeEquivalentTo(new { Amount = (-40).Pounds(), IsInBudget = true, Line = new { Title = "Fewer paper forms", OwnerName = "Head of forms" } });
    }

    private static SavingsFacts New => new() { Reference = "NEW", Title = "Cheaper forms", IsAgreed = false, IsReplacement = true, Amounts = [new(2017, "D1-A", (-30).Pounds())] };

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, _) =>
        {
            foreach (var (reference, codes) in new[] { ("S1", new[] { "D1-A" }), ("BOTH", ["D1-A", "D2-A"]), ("LOOSE", [""]) })
            {
                var line = new SavingsLine { Year = 2017, Reference = reference, Title = $"Title of {reference}" };
                context.Add(line);
                context.SaveChangesAsync().GetAwaiter().GetResult();
                foreach (var code in codes)
                {
                    context.Add(new SavingsAmount { SavingsLineId = line.SavingsLineId, ForYear = 2017, Code = code, Amount = (-40 / codes.Length).Pounds() });
                }
            }
        });
        return database;
    }

    private static Task<SaveOutcome> Report(TestDatabase database, Person who, params SavingsProgressEntry[] entries) => Report(database, who, 10, entries);

    private static Task<SaveOutcome> Report(TestDatabase database, Person who, int period, params SavingsProgressEntry[] entries) =>
        database.Services.GetRequiredService<ISavingsService>().SaveProgressAsync(new(Guid.NewGuid(), who, EntryChannel.Page, new(new FinancialYear(2017), period), entries), CancellationToken.None);

    private static Task<SaveOutcome> Keep(TestDatabase database, Person who, string? mark, SavingsFacts facts, string reason = "Why") =>
        database.Services.GetRequiredService<ISavingsService>().SaveRegisterAsync(new(Guid.NewGuid(), who, EntryChannel.Page, new(new FinancialYear(2017), 10), mark, reason, facts), CancellationToken.None);

    private static async Task<SavingsPosition> Read(TestDatabase database)
    {
        await using var context = database.Context();
        return await new SavingsReader(context).ReadAsync(new(new FinancialYear(2017), 10), CancellationToken.None);
    }
}
