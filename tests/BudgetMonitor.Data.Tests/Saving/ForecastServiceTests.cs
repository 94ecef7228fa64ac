using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

public class ForecastServiceTests
{
    private static readonly Person Officer = new(7, "Finance officer, Children", Role.FinanceOfficer, ["D1"]);

    [Fact]
    public async Task Saving_keeps_every_line_and_says_how_many()
    {
        await using var database = await Council();

        var outcome = await Save(database, Officer, new ForecastChange("D1-A-001", 1, 5.Pounds(), (-1).Pounds()), new ForecastChange("d1-b-001", 1, 6.Pounds(), Money.Zero));

        outcome.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 2 forecasts.", WasRepeat: false));
        (await Forecast(database, "D1-A-001")).Should().Be((5.Pounds(), (-1).Pounds(), 2));
        (await Forecast(database, "D1-B-001")).Should().Be((6.Pounds(), Money.Zero, 2));
    }

    [Theory]
    //          who, line, period, why
    [InlineData("officer", "D2-A-001", 10, SaveRefusal.NotFound)]   // somebody else's directorate
    [InlineData("officer", "D2-A-001", 9, SaveRefusal.NotFound)]    // and not even its state is told
    [InlineData("officer", "NOT-THERE", 10, SaveRefusal.NotFound)]
    [InlineData("officer", "D1-A", 10, SaveRefusal.NotFound)]       // a division is not a line
    [InlineData("officer", "D1-A-001", 12, SaveRefusal.NotFound)]   // no such period
    [InlineData("officer", "D1-A-001", 9, SaveRefusal.Locked)]      // published
    [InlineData("officer", "D1-A-001", 11, SaveRefusal.Locked)]     // not open yet
    [InlineData("officer", "D1-B-003", 10, SaveRefusal.Follows)]    // mirrors another head
    [InlineData("director", "D1-A-001", 10, SaveRefusal.NotFound)]
    [InlineData("administrator", "D1-A-001", 10, SaveRefusal.NotFound)]
    [InlineData("committee", "D1-A-001", 10, SaveRefusal.NotFound)]
    public async Task What_may_not_be_saved_is_refused_and_nothing_is_saved(string who, string code, int period, SaveRefusal why)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        var person = who switch
        {
            "officer" => Officer,
            "director" => Officer with { Role = Role.Director },
            "administrator" => Officer with { Role = Role.Administrator },
            _ => Officer with { Role = Role.CommitteeMember },
        };

        // The other line would be allowed by itself: all or none.
        var outcome = await Save(database, person, new MonitoringPeriod(SampleCouncil.Year, period), new ForecastChange("D1-B-001", 1, 6.Pounds(), Money.Zero), new ForecastChange(code, 1, 5.Pounds(), Money.Zero));

        outcome.Why.Should().Be(why);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [InlineData(Role.BudgetManager)]
    [InlineData(Role.FinanceOfficer)]
    public async Task Those_who_forecast_may_save_their_own_lines(Role role)
    {
        await using var database = await Council();

        var outcome = await Save(database, Officer with { Role = role }, new ForecastChange("D1-A-001", 1, 5.Pounds(), Money.Zero));

        outcome.WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task A_conflict_names_every_line_that_somebody_else_saved_first_and_saves_nothing()
    {
        await using var database = await Council();
        await Save(database, Officer, new ForecastChange("D1-A-001", 1, 11.Pounds(), Money.Zero), new ForecastChange("D1-B-001", 1, 12.Pounds(), (-2).Pounds()));
        var before = await Fingerprint.OfAsync(database);

        var outcome = await Save(
            database,
            Person.CommandLine,
            new ForecastChange("D1-A-001", 1, 21.Pounds(), Money.Zero),
            new ForecastChange("D1-B-001", 1, 22.Pounds(), Money.Zero),
            new ForecastChange("D2-A-001", 1, 23.Pounds(), Money.Zero));

        outcome.Why.Should().Be(SaveRefusal.SomebodyElse);
        var lines = outcome.Detail!.Conflicts;
        lines.Select(line => (line.Code, line.Yours.Gross, line.Theirs!.Value.Gross, line.TheirName, line.CurrentVersion)).Should().Equal(
            ("D1-A-001", 21.Pounds(), 11.Pounds(), Officer.Name, 2),
            ("D1-B-001", 22.Pounds(), 12.Pounds(), Officer.Name, 2));
        lines[0].At.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(5));
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task A_forecast_removed_or_added_meanwhile_is_a_conflict_too()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => context.Remove(await Entry(context, "D1-A-001")));

        var removed = await Save(database, Officer, new ForecastChange("D1-A-001", 1, 5.Pounds(), Money.Zero));
        var first = await Save(database, Officer, new ForecastChange("D1-A-001", 0, 5.Pounds(), Money.Zero));
        var added = await Save(database, Officer, new ForecastChange("D1-A-001", 0, 6.Pounds(), Money.Zero));

        removed.Why.Should().Be(SaveRefusal.SomebodyElse);
        removed.Detail!.Conflicts.Should().ContainSingle().Which.Theirs.Should().BeNull();
        first.WasSaved.Should().BeTrue();
        added.Why.Should().Be(SaveRefusal.SomebodyElse);
        added.Detail!.Conflicts.Should().ContainSingle().Which.CurrentVersion.Should().Be(1);
    }

    [Fact]
    public async Task What_stands_already_is_no_change_whatever_the_version()
    {
        await using var database = await Council();
        var version = await DataVersion(database);
        var standing = SampleCouncil.Forecast(0, 10);

        var outcome = await Save(database, Officer, new ForecastChange("D1-A-001", 99, standing.Gross, standing.Income));

        outcome.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Nothing to save: the forecasts are as they were.", WasRepeat: false));
        (await DataVersion(database)).Should().Be(version);
        (await Forecast(database, "D1-A-001")).Version.Should().Be(1);
    }

    [Theory]
    //          new gross (null as it stands), method, marks → method, nature, effect, whether anything is saved
    [InlineData(null, null, null, ForecastMethod.RunRate, VarianceNature.OneOff, 7, false)]         // nothing asked
    [InlineData(null, ForecastMethod.RunRate, null, ForecastMethod.RunRate, VarianceNature.OneOff, 7, false)]
    [InlineData(null, ForecastMethod.CashLimit, null, ForecastMethod.CashLimit, VarianceNature.OneOff, 7, true)] // the same figure, another method
    [InlineData(5, null, null, ForecastMethod.Typed, VarianceNature.OneOff, 7, true)]               // typed over
    [InlineData(5, ForecastMethod.LastForecast, null, ForecastMethod.LastForecast, VarianceNature.OneOff, 7, true)]
    [InlineData(null, null, VarianceNature.Recurring, ForecastMethod.RunRate, VarianceNature.Recurring, 9, true)] // marks alone
    public async Task The_method_and_the_marks_stay_beside_the_figure(
        int? gross, ForecastMethod? method, VarianceNature? marked, ForecastMethod methodAfter, VarianceNature natureAfter, int effectAfter, bool isSaved)
    {
        await using var database = await Council();
        await database.ChangeAsync(async context =>
        {
            var entry = await Entry(context, "D1-A-001");
            (entry.Method, entry.Nature, entry.FullYearEffect) = (ForecastMethod.RunRate, VarianceNature.OneOff, 7.Pounds());
        });
        var standing = await Forecast(database, "D1-A-001");

        await Save(database, Officer, new ForecastChange(
            "D1-A-001",
            standing.Version,
            gross?.Pounds() ?? standing.Gross,
            standing.Income,
            method,
            marked is { } nature ? new VarianceMarks(nature, 9.Pounds()) : null));

        await using var look = database.Context();
        var after = await Entry(look, "D1-A-001");
        (after.Method, after.Nature, after.FullYearEffect).Should().Be((methodAfter, natureAfter, effectAfter.Pounds()));
        after.Version.Should().Be(standing.Version + (isSaved ? 1 : 0));
    }

    [Fact]
    public async Task A_repeated_request_changes_nothing_and_gets_the_first_answer()
    {
        await using var database = await Council();
        var save = new ForecastSave(Guid.NewGuid(), Officer, EntryChannel.Page, SampleCouncil.Open, [new ForecastChange("D1-A-001", 1, 5.Pounds(), Money.Zero)]);
        var service = database.Get<IForecastService>();
        await service.SaveAsync(save, default);
        await Save(database, Officer, new ForecastChange("D1-A-001", 2, 6.Pounds(), Money.Zero));
        var before = await Fingerprint.OfAsync(database);

        var again = await service.SaveAsync(save, default);

        again.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 1 forecast.", WasRepeat: true));
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task A_line_sent_twice_is_refused()
    {
        await using var database = await Council();

        var outcome = await Save(database, Officer, new ForecastChange("D1-A-001", 1, 5.Pounds(), Money.Zero), new ForecastChange("D1-A-001", 1, 6.Pounds(), Money.Zero));

        outcome.Change.End.Should().Be(ChangeEnd.Refused);
        outcome.Change.Message.Should().Contain("sent twice");
    }

    [Fact]
    public async Task Whole_directorates_can_be_saved_in_one_go()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 1_200);
        var all = Enumerable.Range(0, 1_200).Select(line => new ForecastChange(SampleCouncil.Code(line), 1, line.Pounds(), Money.Zero)).ToArray();

        var outcome = await Save(database, Person.CommandLine, all);

        outcome.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 1200 forecasts.", WasRepeat: false));
    }

    [Fact]
    public async Task Publishing_between_the_look_and_the_save_refuses_the_save()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 10)).Status = PeriodStatus.Published);

        var outcome = await Save(database, Officer, new ForecastChange("D1-A-001", 1, 5.Pounds(), Money.Zero));

        outcome.Why.Should().Be(SaveRefusal.Locked);
    }

    /// <summary>Ten lines, the last of which, D1-B-003, brings division D2-A back to nil.</summary>
    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 10);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();

        // A mirror in a published year can only have been there before, so the trigger steps aside for this one row.
        command.CommandText = """
            DROP TRIGGER tr_heads_lock_update;
            UPDATE heads SET mirrors_head_id = (SELECT head_id FROM heads WHERE code = 'D2-A'), version = version + 1 WHERE code = 'D1-B-003';
            """;
        command.ExecuteNonQuery();
        return database;
    }

    private static Task<SaveOutcome<ForecastRefusal>> Save(TestDatabase database, Person who, params ForecastChange[] changes) =>
        Save(database, who, SampleCouncil.Open, changes);

    private static Task<SaveOutcome<ForecastRefusal>> Save(TestDatabase database, Person who, MonitoringPeriod period, params ForecastChange[] changes) =>
        database.Get<IForecastService>().SaveAsync(new ForecastSave(Guid.NewGuid(), who, EntryChannel.Page, period, changes), CancellationToken.None);

    private static async Task<ForecastEntry> Entry(BudgetDbContext context, string code)
    {
        var headId = (await SampleCouncil.HeadIdsAsync(context))[code];
        return await context.Forecasts.SingleAsync(forecast => forecast.HeadId == headId && forecast.Period == 10);
    }

    private static async Task<(Money Gross, Money Income, int Version)> Forecast(TestDatabase database, string code)
    {
        await using var context = database.Context();
        var entry = await Entry(context, code);
        return (entry.Gross, entry.Income, entry.Version);
    }

    private static async Task<long> DataVersion(TestDatabase database)
    {
        await using var context = database.Context();
        return (await context.Councils.SingleAsync()).DataVersion;
    }
}
