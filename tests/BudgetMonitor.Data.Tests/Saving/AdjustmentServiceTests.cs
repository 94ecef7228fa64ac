using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

public class AdjustmentServiceTests
{
    private static readonly Person Director = new(9, "Director, Children", Role.Director, ["D1"]);
    private static readonly ActionEntry Agency = Action("Fewer agency staff", -300_000);
    private static readonly ActionEntry Rents = Action("Renegotiate rents", -200_000);

    [Fact]
    public async Task Money_that_enters_the_forecast_leaves_the_adjustment()
    {
        await using var database = await Council();

        (await Save(database, Director, "D1", -500_000, [Agency, Rents])).WasSaved.Should().BeTrue();
        var first = await Read(database, "D1");
        var withIds = Entries(first);
        (await Save(database, Director, "D1", -500_000, [withIds[0], withIds[1] with { Status = ActionStatus.Delivered, InForecast = (-200_000).Pounds() }], seen: first.Mark))
            .Change.Message.Should().Be("Director’s adjustment saved: Children.");
        var second = await Read(database, "D1");

        first.Amount.Should().Be((-500_000).Pounds());
        second.Amount.Should().Be((-300_000).Pounds());
        second.Balance.Should().Be(new AdjustmentBalance((-500_000).Pounds(), (-200_000).Pounds(), (-300_000).Pounds()));
        var snapshot = await Snapshot(database, 10);
        snapshot.Position.Find("D1")!.Adjustment.Should().Be((-300_000).Pounds(), "the position counts what is left");
        await using var context = database.Context();
        var history = await context.History.Where(entry => entry.Subject == "director's adjustment" && entry.Field == "amount").OrderBy(entry => entry.HistoryEntryId).ToListAsync();
        history.Select(entry => (entry.Key, entry.From, entry.To, entry.Reason, entry.AccountName)).Should().Equal(
            ("2017-18/P10/D1", null, "-500000.00", "Management actions", Director.Name),
            ("2017-18/P10/D1", "-500000.00", "-300000.00", "Management actions", Director.Name));
    }

    [Theory]
    //          who, head, period, why
    [InlineData("director", "D1", 10, null)]
    [InlineData("director", "D1-A", 10, null)]
    [InlineData("director", "D2", 10, SaveRefusal.NotFound)]
    [InlineData("director", "D2", 9, SaveRefusal.NotFound)]
    [InlineData("director", "C", 10, SaveRefusal.NotFound)]
    [InlineData("director", "NOT-THERE", 10, SaveRefusal.NotFound)]
    [InlineData("director", "D1", 12, SaveRefusal.NotFound)]
    [InlineData("director", "D1", 9, SaveRefusal.Locked)]
    [InlineData("director", "D1", 11, SaveRefusal.Locked)]
    [InlineData("officer", "D1", 10, null)]
    [InlineData("officer of a division", "D1-A", 10, SaveRefusal.NotTheirs)]
    [InlineData("manager", "D1", 10, SaveRefusal.NotTheirs)]
    [InlineData("chief", "D2-B", 10, null)]
    [InlineData("chief", "C", 10, SaveRefusal.NotTheirs)]
    [InlineData("committee", "D1", 10, SaveRefusal.NotFound)]
    public async Task It_is_set_by_those_with_rights_over_the_directorate_while_the_period_is_open(string who, string code, int period, SaveRefusal? why)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        var person = who switch
        {
            "director" => Director,
            "officer" => Director with { Role = Role.FinanceOfficer },
            "officer of a division" => Director with { Role = Role.FinanceOfficer, Parts = ["D1-A"] },
            "manager" => Director with { Role = Role.BudgetManager },
            "chief" => Person.CommandLine,
            _ => Director with { Role = Role.CommitteeMember },
        };

        var outcome = await Save(database, person, code, -500_000, [Agency], period: period);

        outcome.Why.Should().Be(why);
        if (why is not null)
        {
            (await Fingerprint.OfAsync(database)).Should().Be(before);
        }
    }

    public static TheoryData<string, int, string, ActionEntry[], string> Wrong { get; } = new()
    {
        { "no reason", -500_000, " ", [], "Enter why the adjustment is made. Nothing was saved." },
        { "no title", -500_000, "Why", [Agency with { Title = " " }], "Enter what is to be done. Nothing was saved." },
        { "no owner", -500_000, "Why", [Agency with { Owner = "" }], "*the post that answers*" },
        { "no money", -500_000, "Why", [Agency with { Amount = Money.Zero }], "Enter an amount other than 0. Nothing was saved." },
        { "more than the whole", -500_000, "Why", [Agency with { InForecast = (-300_001).Pounds() }], "*between nil and the whole*" },
        { "the other way", -500_000, "Why", [Agency with { InForecast = 1.Pounds() }], "*between nil and the whole*" },
        { "twice", -500_000, "Why", [Agency, Agency with { Title = "fewer AGENCY staff" }], "*two actions called*" },
        { "turned round", -100_000, "Why", [Agency with { InForecast = (-200_000).Pounds() }], "*than the adjustment was before*" },
        { "not there", -500_000, "Why", [Agency with { ActionId = 999 }], "*not those of this head*" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_refused_and_nothing_is_saved(string what, int amount, string reason, ActionEntry[] actions, string message)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await Save(database, Director, "D1", amount, actions, reason: reason);

        outcome.Why.Should().Be(SaveRefusal.Invalid, what);
        outcome.Change.Message.Should().Match(message);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task Who_saves_second_is_told_whichever_part_changed()
    {
        await using var database = await Council();
        await Save(database, Director, "D1", -500_000, [Agency]);
        var seen = await Read(database, "D1");
        var entry = Entries(seen)[0];
        await Save(database, Person.CommandLine, "D1", -500_000, [entry with { Status = ActionStatus.UnderWay }], seen: seen.Mark);

        (await Save(database, Director, "D1", -600_000, [entry], seen: seen.Mark)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await Save(database, Director, "D1", -600_000, [entry], seen: (await Read(database, "D1")).Mark)).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task Nil_without_actions_is_no_adjustment()
    {
        await using var database = await Council();
        await Save(database, Director, "D1", -500_000, []);
        var seen = await Read(database, "D1");

        (await Save(database, Director, "D1", 0, [], seen: seen.Mark)).WasSaved.Should().BeTrue();

        (await Read(database, "D1")).Amount.Should().BeNull();
    }

    [Fact]
    public async Task The_next_period_is_offered_what_stood_before_and_takes_nothing_by_itself()
    {
        await using var database = await Council();
        await Save(database, Director, "D1", -500_000, [Agency with { InForecast = (-100_000).Pounds(), Status = ActionStatus.UnderWay }]);
        await PublishAndOpenAsync(database);

        var next = await Read(database, "D1", 11);

        (next.Amount, next.Balance).Should().Be((null, null));
        next.Earlier.Should().Be(new EarlierAdjustment(SampleCouncil.Open, (-400_000).Pounds(), "Management actions"));
        var action = next.Actions.Should().ContainSingle().Which;
        action.Facts.Should().Be(new ActionFacts((-300_000).Pounds(), (-100_000).Pounds(), ActionStatus.UnderWay, Agency.DueOn));
        action.IsFixed.Should().BeTrue("it stands in a published period");
        (await Snapshot(database, 11)).Position.Find("D1")!.Adjustment.Should().BeNull();
    }

    [Fact]
    public async Task What_was_published_of_an_action_stays_and_the_rest_goes_on()
    {
        await using var database = await Council();
        await Save(database, Director, "D1", -500_000, [Agency]);
        await PublishAndOpenAsync(database);
        var next = await Read(database, "D1", 11);
        var entry = Entries(next)[0];

        var larger = await Save(database, Director, "D1", -500_000, [entry with { Amount = (-400_000).Pounds() }], seen: next.Mark, period: 11);
        var renamed = await Save(database, Director, "D1", -500_000, [entry with { Title = "Another" }], seen: next.Mark, period: 11);
        var later = await Save(database, Director, "D1", -500_000, [entry with { Status = ActionStatus.Dropped, DueOn = new(2018, 3, 31) }], seen: next.Mark, period: 11);

        larger.Change.Message.Should().Contain("stands in a published period");
        renamed.Why.Should().Be(SaveRefusal.Invalid);
        later.WasSaved.Should().BeTrue();
        (await Read(database, "D1", 10)).Actions.Should().ContainSingle().Which.Facts.Status.Should().Be(ActionStatus.Planned, "the published period keeps its own progress");
    }

    private static ActionEntry Action(string title, int pounds) =>
        new(null, title, "Head of placements", new DateOnly(2018, 2, 28), pounds.Pounds(), ActionStatus.Planned, Money.Zero);

    private static List<ActionEntry> Entries(HeadAdjustment adjustment) => adjustment.Actions
        .OrderBy(action => action.ActionId)
        .Select(action => new ActionEntry(action.ActionId, action.Title, action.Owner, action.Facts.DueOn, action.Facts.Amount, action.Facts.Status, action.Facts.InForecast))
        .ToList();

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        return database;
    }

    private static Task PublishAndOpenAsync(TestDatabase database) => database.ChangeAsync(async context =>
    {
        foreach (var period in await context.Periods.Where(period => period.Number >= 10).ToListAsync())
        {
            period.Status = period.Number == 10 ? PeriodStatus.Published : PeriodStatus.Open;
        }
    });

    private static Task<SaveOutcome> Save(
        TestDatabase database, Person who, string code, int pounds, IReadOnlyList<ActionEntry> actions, string seen = "0", int period = 10, string reason = "Management actions") =>
        database.Get<IAdjustmentService>().SaveAsync(
            new AdjustmentSave(Guid.NewGuid(), who, EntryChannel.Page, new MonitoringPeriod(SampleCouncil.Year, period), code, seen, pounds.Pounds(), reason, actions),
            CancellationToken.None);

    private static async Task<MonitoringSnapshot> Snapshot(TestDatabase database, int period) =>
        (await database.Get<IMonitoringReader>().FindAsync(new MonitoringPeriod(SampleCouncil.Year, period), CancellationToken.None))!;

    private static async Task<HeadAdjustment> Read(TestDatabase database, string code, int period = 10)
    {
        var snapshot = await Snapshot(database, period);
        await using var context = database.Context();
        return await new AdjustmentReader(context).ReadAsync(snapshot, snapshot.Structure.Find(code)!, CancellationToken.None);
    }
}
