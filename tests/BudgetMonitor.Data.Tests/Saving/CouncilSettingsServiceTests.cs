using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>The council's settings: the chief accountant sets them, each where it still stands as they saw it.</summary>
public class CouncilSettingsServiceTests
{
    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);

    /// <summary>Each form: how it is saved over what a person saw, what they are told where they were first and second, and what stands then.</summary>
    public static TheoryData<string> Forms => new(All.Keys);

    private static readonly Dictionary<string, Form> All = new()
    {
        ["limits"] = new(
            (service, who, seen) => service.SaveAsync(new ExplanationLimitsSave(Guid.NewGuid(), who, EntryChannel.Page, SettingsMarks.OfExplanationLimits(seen), 5.Pounds(), null, "Agreed"), CancellationToken.None),
            "Saved: what must be explained.",
            "Somebody else changed these limits first.",
            council => (council.ExplainVarianceFrom, council.ExplainMovementFrom) == (5.Pounds(), null)),
        ["first forecasts"] = new(
            (service, who, seen) => service.SaveAsync(
                new ForecastOrderSave(Guid.NewGuid(), who, EntryChannel.Page, SettingsMarks.OfForecastOrder(seen), new([ForecastMethod.CashLimit]), "Agreed"), CancellationToken.None),
            "Saved: lines get the cash limit as their first forecast.",
            "Somebody else changed this order first.",
            council => council.ForecastOrder.Methods is [ForecastMethod.CashLimit]),
        ["capital"] = new(
            (service, who, seen) => service.SaveAsync(
                new CapitalSettingsSave(Guid.NewGuid(), who, EntryChannel.Page, SettingsMarks.OfCapital(seen), null, 7.Pounds(), "Grant;Tolls", "Agreed"), CancellationToken.None),
            "Saved: what capital asks for.",
            "Somebody else changed this first.",
            council => (council.ExplainRealFrom, council.ExplainRephasingFrom, council.CapitalSources) == (null, 7.Pounds(), "Grant;Tolls")),
        ["reserve"] = new(
            (service, who, seen) => service.SaveAsync(new ReserveTargetSave(Guid.NewGuid(), who, EntryChannel.Page, SettingsMarks.OfReserveTarget(seen), new Percentage(4.5m), null, "Agreed"), CancellationToken.None),
            "Saved: the target of the general reserve is 4.5% of the net budget.",
            "Somebody else changed this first.",
            council => (council.GeneralReserveTargetPercent, council.GeneralReserveTarget) == (new Percentage(4.5m), null)),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_chief_accountant_sets_it_with_a_reason_and_who_comes_second_is_told(string name)
    {
        await using var database = await Council();
        var (form, seen) = (All[name], await Stored(database));

        var outcome = await form.SaveAsync(database.Get<ICouncilSettingsService>(), Chief, seen);

        outcome.Change.Message.Should().Be(form.Saved);
        form.Stands(await Stored(database)).Should().BeTrue();
        await using var context = database.Context();
        (await context.History.Where(entry => entry.Subject == "council" && entry.Reason == "Agreed").Select(entry => entry.AccountName).ToListAsync())
            .Should().NotBeEmpty().And.OnlyContain(who => who == Chief.Name);

        var second = await form.SaveAsync(database.Get<ICouncilSettingsService>(), Chief, seen);

        (second.WasSaved, second.Change.Message).Should().Be((false, form.Met));
        form.Stands(second.Detail!).Should().BeTrue("the page shows what somebody else set");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Nobody_else_sets_it(string name)
    {
        await using var database = await Council();
        var seen = await Stored(database);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.ChiefAccountant))
        {
            var outcome = await All[name].SaveAsync(database.Get<ICouncilSettingsService>(), new Person(9, "Somebody", role, ["C"]), seen);

            (outcome.Change.End, outcome.Detail).Should().Be((ChangeEnd.Refused, null), "{0} sets nothing", role);
        }

        All[name].Stands(await Stored(database)).Should().BeFalse();
    }

    [Fact]
    public async Task A_target_as_a_sum_is_said_in_full()
    {
        await using var database = await Council();

        var outcome = await database.Get<ICouncilSettingsService>().SaveAsync(
            new ReserveTargetSave(Guid.NewGuid(), Chief, EntryChannel.Page, SettingsMarks.OfReserveTarget(await Stored(database)), null, 30_000_000.Pounds(), "Agreed"), CancellationToken.None);

        outcome.Change.Message.Should().Be("Saved: the target of the general reserve is £30,000,000.");
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        return database;
    }

    private static async Task<CouncilSettings> Stored(TestDatabase database)
    {
        await using var context = database.Context();
        return await context.Councils.AsNoTracking().SingleAsync();
    }

    private sealed record Form(Func<ICouncilSettingsService, Person, CouncilSettings, Task<SaveOutcome<CouncilSettings>>> SaveAsync, string Saved, string Met, Func<CouncilSettings, bool> Stands);
}
