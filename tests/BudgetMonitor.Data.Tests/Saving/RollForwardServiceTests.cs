using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>Requests to roll budget forward: who forecasts there asks, the chief accountant decides.</summary>
public class RollForwardServiceTests
{
    private static readonly Person Manager = new(9, "Manager", Role.BudgetManager, ["D1-A"]);
    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);

    [Theory]
    //          role, part, head, period, why
    [InlineData(Role.BudgetManager, "D1-A", "D1-A", 10, null)]
    [InlineData(Role.BudgetManager, "D1-A", "D1", 10, SaveRefusal.NotFound)]
    [InlineData(Role.BudgetManager, "D1-A", "D2-A", 10, SaveRefusal.NotFound)]
    [InlineData(Role.FinanceOfficer, "D1", "D1", 10, null)]
    [InlineData(Role.FinanceOfficer, "D1", "D1-B", 10, null)]
    [InlineData(Role.Director, "D1", "D1", 10, SaveRefusal.NotTheirs)]
    [InlineData(Role.CommitteeMember, "D1", "D1", 10, SaveRefusal.NotFound)]
    [InlineData(Role.FinanceOfficer, "D1", "D1", 9, SaveRefusal.Locked)]
    [InlineData(Role.FinanceOfficer, "D1", "D1", 12, SaveRefusal.NotFound)]
    public async Task Who_forecasts_there_asks_while_the_period_is_open(Role role, string part, string code, int period, SaveRefusal? why)
    {
        await using var database = await Council();

        var outcome = await Save(database, new Person(9, "Somebody", role, [part]), code, period: period);

        outcome.Why.Should().Be(why);
        (await Stored(database)).Should().HaveCount(why is null ? 1 : 0);
    }

    [Fact]
    public async Task A_request_counts_until_it_is_refused_and_a_decided_one_is_not_changed()
    {
        await using var database = await Council();
        (await Save(database, Manager, "D1-A")).WasSaved.Should().BeTrue();
        var request = (await Stored(database)).Single();
        (await Counted(database)).Should().Be(150_000.Pounds());

        (await Decide(database, Manager, request, RollForwardDecision.Approved)).Why.Should().Be(SaveRefusal.NotTheirs, "who asks does not decide");
        (await Decide(database, Chief, request, RollForwardDecision.Approved, reason: " ")).Why.Should().Be(SaveRefusal.Invalid);
        (await Decide(database, Chief, request, RollForwardDecision.Refused)).WasSaved.Should().BeTrue();
        (await Counted(database)).Should().BeNull("what is refused counts nowhere");
        request = (await Stored(database)).Single();
        (request.Decision, request.DecisionReason).Should().Be((RollForwardDecision.Refused, "Cabinet of June"));

        (await Save(database, Manager, "D1-A", request, 200_000)).Why.Should().Be(SaveRefusal.Invalid);
        (await Remove(database, Manager, request)).Why.Should().Be(SaveRefusal.Invalid);
        (await Decide(database, Chief, request, RollForwardDecision.Requested)).WasSaved.Should().BeTrue();
        request = (await Stored(database)).Single();
        request.DecisionReason.Should().BeNull();
        (await Remove(database, Manager, request)).WasSaved.Should().BeTrue();
        (await Stored(database)).Should().BeEmpty();
        await using var context = database.Context();
        (await context.History.Where(entry => entry.Subject == "roll forward" && entry.Field == "decision").OrderBy(entry => entry.HistoryEntryId).Select(entry => entry.To).ToListAsync())
            .Should().Equal("Requested", "Refused", "Requested", null);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told()
    {
        await using var database = await Council();
        await Save(database, Manager, "D1-A");
        var seen = (await Stored(database)).Single();
        (await Save(database, Manager, "D1-A", seen, 200_000)).WasSaved.Should().BeTrue();

        (await Save(database, Manager, "D1-A", seen, 300_000)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await Decide(database, Chief, seen, RollForwardDecision.Approved)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await Stored(database)).Single().Amount.Should().Be(200_000.Pounds());
    }

    [Theory]
    //          amount, description, sound
    [InlineData(150_000, "Works put off", true)]
    [InlineData(-5_000, "A contribution paid early", true)]
    [InlineData(0, "Nothing", false)]
    [InlineData(150_000, " ", false)]
    public async Task A_request_has_a_sum_and_says_what_for(int amount, string description, bool isSound)
    {
        await using var database = await Council();

        (await Save(database, Manager, "D1-A", amount: amount, description: description)).Why.Should().Be(isSound ? null : SaveRefusal.Invalid);
    }

    [Fact]
    public async Task Two_requests_of_one_head_and_kind_differ_in_what_they_are_for()
    {
        await using var database = await Council();
        await Save(database, Manager, "D1-A");

        (await Save(database, Manager, "D1-A", amount: 5)).Why.Should().Be(SaveRefusal.Invalid);
        (await Save(database, Manager, "D1-A", amount: 5, description: "Something else")).WasSaved.Should().BeTrue();
        (await Stored(database)).Select(request => request.DisplayOrder).Should().Equal(1, 2);
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        return database;
    }

    private static Task<SaveOutcome> Save(
        TestDatabase database, Person who, string code, RollForward? seen = null, int amount = 150_000, string description = "Works put off", int period = 10) =>
        database.Get<IRollForwardService>().SaveAsync(
            new(Guid.NewGuid(), who, EntryChannel.Page, new MonitoringPeriod(SampleCouncil.Year, period), seen?.RollForwardId, seen?.Version ?? 0, code, RollForwardKind.Rephased, amount.Pounds(), description),
            CancellationToken.None);

    private static Task<SaveOutcome> Decide(TestDatabase database, Person who, RollForward seen, RollForwardDecision decision, string reason = "Cabinet of June") =>
        database.Get<IRollForwardService>().DecideAsync(new(Guid.NewGuid(), who, EntryChannel.Page, SampleCouncil.Open, seen.RollForwardId, seen.Version, decision, reason), CancellationToken.None);

    private static Task<SaveOutcome> Remove(TestDatabase database, Person who, RollForward seen) =>
        database.Get<IRollForwardService>().RemoveAsync(new(Guid.NewGuid(), who, EntryChannel.Page, SampleCouncil.Open, seen.RollForwardId, seen.Version), CancellationToken.None);

    private static async Task<List<RollForward>> Stored(TestDatabase database)
    {
        await using var context = database.Context();
        return await context.RollForwards.AsNoTracking().Where(entry => entry.Period >= 10).OrderBy(entry => entry.DisplayOrder).ToListAsync();
    }

    private static async Task<Money?> Counted(TestDatabase database) =>
        (await database.Get<IMonitoringReader>().FindAsync(SampleCouncil.Open, CancellationToken.None))!.Position.Find("D1-A")!.RollForwards;
}
