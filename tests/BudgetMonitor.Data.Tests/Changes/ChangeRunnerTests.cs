using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Changes;

public class ChangeRunnerTests
{
    [Fact]
    public async Task A_failure_at_any_command_of_a_save_leaves_every_table_as_it_was()
    {
        var counter = new CommandCounter();
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IInterceptor>(counter));
        await SampleCouncil.AddAsync(database);
        var before = await Fingerprint.OfAsync(database);
        var service = database.Get<IForecastService>();
        var failures = 0;

        // The same save is tried with the first command failing, then the second … until none is left to fail.
        while (true)
        {
            counter.Reset();
            counter.FailAt = failures + 1;
            var outcome = await service.SaveAsync(Save(Guid.NewGuid(), 1, 2), default);
            if (outcome.WasSaved)
            {
                break;
            }

            outcome.Change.End.Should().Be(ChangeEnd.Failed);
            outcome.Change.Message.Should().MatchRegex("^Not saved: .* the reference [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\\.$");
            failures++;
            counter.FailAt = 0;
            (await Fingerprint.OfAsync(database)).Should().Be(before, "command {0} failed", failures);
        }

        failures.Should().BeGreaterThan(8);
        (await Fingerprint.OfAsync(database)).Should().NotBe(before);
    }

    [Theory]
    [InlineData("refuses")]
    [InlineData("fails")]
    [InlineData("fails after a save of its own")]
    public async Task A_change_that_does_not_come_to_its_end_leaves_nothing(string how)
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var before = await Fingerprint.OfAsync(database);

        var run = () => database.Get<IChangeRunner>().RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.Page),
            async (context, token) =>
            {
                (await context.Forecasts.FirstAsync(forecast => forecast.Period == 10, token)).Gross = 1.Pounds();
                if (how != "fails")
                {
                    await context.SaveChangesAsync(token);
                }

                return how == "refuses" ? ChangeResult.Refuse("Not like this.") : throw new InvalidDataException();
            },
            CancellationToken.None);

        if (how == "refuses")
        {
            (await run()).Should().Be(new ChangeOutcome(ChangeEnd.Refused, "Not like this.", WasRepeat: false));
        }
        else
        {
            await run.Should().ThrowAsync<InvalidDataException>();
        }

        (await Fingerprint.OfAsync(database)).Should().Be(before);
        await database.ChangeAsync(async context => (await context.Councils.SingleAsync()).ShortName = "Next");
    }

    [Fact]
    public async Task Twenty_people_adding_to_the_same_lines_lose_nothing()
    {
        const int People = 20;
        const int Saves = 25;
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 2);
        var service = database.Get<IForecastService>();

        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            for (var save = 0; save < Saves; save++)
            {
                await AddAsync(database, service, SampleCouncil.Code((person + save) % 2), person);
            }
        })));

        await using var context = database.Context();
        var forecasts = await context.Forecasts.AsNoTracking().Where(forecast => forecast.Period == 10).ToListAsync();
        var added = forecasts.Select(forecast => forecast.Gross).Sum() - SampleCouncil.Forecast(0, 10).Gross - SampleCouncil.Forecast(1, 10).Gross;
        added.Should().Be(Enumerable.Range(0, People).Select(person => new Money(Saves * Part(person).Pence)).Sum());
        forecasts.Sum(forecast => forecast.Version - 1).Should().Be(People * Saves);
        (await context.History.CountAsync(entry => entry.Subject == HistorySubjects.Forecast && entry.From != null)).Should().Be(People * Saves);
        (await database.Get<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
    }

    [Fact]
    public async Task A_repeated_request_changes_nothing_and_gets_the_first_answer()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var request = new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.Page);
        var runs = 0;
        Task<ChangeOutcome> RunAsync() => database.Get<IChangeRunner>().RunAsync(
            request,
            async (context, token) =>
            {
                (await context.Councils.SingleAsync(token)).ShortName = $"Run {++runs}";
                return ChangeResult.Save($"Run {runs}.");
            },
            CancellationToken.None);

        var first = await RunAsync();
        var before = await Fingerprint.OfAsync(database);
        var second = await RunAsync();

        first.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Run 1.", WasRepeat: false));
        second.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Run 1.", WasRepeat: true));
        runs.Should().Be(1);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task Somebody_elses_request_id_gives_nothing_away()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var request = Guid.NewGuid();
        var service = database.Get<IForecastService>();
        await service.SaveAsync(Save(request, 1, 1), default);

        var other = await service.SaveAsync(Save(request, 1, 2) with { Who = new Person(5, "Other", Role.ChiefAccountant, []) }, default);

        other.Change.End.Should().Be(ChangeEnd.Refused);
        other.Change.Message.Should().NotContain("forecast");
    }

    [Fact]
    public async Task Two_at_once_with_the_same_request_id_are_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var service = database.Get<IForecastService>();
        var save = Save(Guid.NewGuid(), 1, 7);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => service.SaveAsync(save, default))));

        outcomes.Should().OnlyContain(outcome => outcome.WasSaved);
        outcomes.Count(outcome => !outcome.Change.WasRepeat).Should().Be(1);
    }

    [Fact]
    public async Task A_version_seen_too_early_is_a_conflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await database.ChangeAsync(async context => (await context.Heads.SingleAsync(head => head.Code == "D1")).Name = "Theirs");

        var outcome = await database.TryChangeAsync(async context =>
        {
            var head = await context.Heads.SingleAsync(head => head.Code == "D1");
            context.Entry(head).Property(entity => entity.Version).OriginalValue = 1;
            head.Name = "Mine";
        });

        outcome.End.Should().Be(ChangeEnd.Conflict);
        await using var context = database.Context();
        var standing = await context.Heads.SingleAsync(head => head.Code == "D1");
        (standing.Name, standing.Version).Should().Be(("Theirs", 2));
    }

    [Fact]
    public async Task Figures_cannot_be_saved_past_the_runner()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await using var context = database.Context();
        (await context.Forecasts.FirstAsync(forecast => forecast.Period == 10)).Gross = 1.Pounds();

        var save = () => context.SaveChangesAsync();

        await save.Should().ThrowAsync<InvalidOperationException>().WithMessage("*IChangeRunner*");
    }

    [Fact]
    public async Task Another_context_inside_a_change_is_an_error_at_once_and_no_wait_for_ever()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);

        var inner = () => database.ChangeAsync(_ => database.ChangeAsync(_ => Task.CompletedTask));

        await inner.Should().ThrowAsync<InvalidOperationException>().WithMessage("*the context that the change was given*");
        await database.ChangeAsync(async context => (await context.Councils.SingleAsync()).ShortName = "Next");
    }

    [Fact]
    public async Task The_sign_in_machinery_saves_by_itself_and_leaves_the_gate_open_even_when_it_fails()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ChangeAsync(context =>
        {
            context.Users.Add(new Account { UserName = "officer", DisplayName = "Officer", Role = Role.FinanceOfficer, PasswordHash = "hash" });
            return Task.CompletedTask;
        });

        await using (var context = database.Context())
        {
            var account = await context.Users.SingleAsync();
            account.AccessFailedCount = 1;
            account.PasswordHash = "hashed anew";
            await context.SaveChangesAsync();
            context.Entry(account).Property(user => user.ConcurrencyStamp).OriginalValue = "long ago";
            account.AccessFailedCount = 2;
            var late = () => context.SaveChangesAsync();
            await late.Should().ThrowAsync<DbUpdateConcurrencyException>();
        }

        await database.ChangeAsync(async context => (await context.Users.SingleAsync()).DisplayName = "Senior officer");
    }

    [Theory]
    [InlineData("role")]
    [InlineData("new password")]
    public async Task Rights_and_passwords_are_not_the_sign_in_machinerys_business(string what)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ChangeAsync(context =>
        {
            context.Users.Add(new Account { UserName = "officer", DisplayName = "Officer", Role = Role.FinanceOfficer, PasswordHash = "hash", SecurityStamp = "1" });
            return Task.CompletedTask;
        });
        await using var context = database.Context();
        var account = await context.Users.SingleAsync();
        if (what == "role")
        {
            account.Role = Role.ChiefAccountant;
        }
        else
        {
            (account.PasswordHash, account.SecurityStamp) = ("other", "2");
        }

        var save = () => context.SaveChangesAsync();

        await save.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_change_without_a_request_id_is_refused_with_advice()
    {
        await using var database = await TestDatabase.CreateAsync();

        var outcome = await database.Get<IChangeRunner>().RunAsync(
            new ChangeRequest(Guid.Empty, Person.CommandLine, EntryChannel.Page),
            (_, _) => throw new InvalidOperationException("It never comes to this."),
            CancellationToken.None);

        outcome.Should().Be(new ChangeOutcome(ChangeEnd.Refused, ChangeRequest.LostId, WasRepeat: false));
    }

    [Fact]
    public async Task An_earlier_outcome_is_found_by_whoever_sent_it_and_nobody_else()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var request = Guid.NewGuid();
        var runner = database.Get<IChangeRunner>();
        (await runner.FindEarlierAsync(request, Person.CommandLine, default)).Should().BeNull();
        await database.Get<IForecastService>().SaveAsync(Save(request, 1, 1), default);

        (await runner.FindEarlierAsync(request, Person.CommandLine, default)).Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 2 forecasts.", WasRepeat: true));
        (await runner.FindEarlierAsync(request, new Person(5, "Other", Role.ChiefAccountant, []), default)).Should().BeNull();
        (await runner.FindEarlierAsync(Guid.NewGuid(), Person.CommandLine, default)).Should().BeNull();
    }

    [Fact]
    public async Task A_failed_change_sent_again_with_the_same_id_is_carried_out_once()
    {
        var counter = new CommandCounter();
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IInterceptor>(counter));
        await SampleCouncil.AddAsync(database);
        var save = Save(Guid.NewGuid(), 1, 2);
        counter.Reset();
        counter.FailAt = 3;

        var failed = await database.Get<IForecastService>().SaveAsync(save, default);
        counter.FailAt = 0;
        var again = await database.Get<IForecastService>().SaveAsync(save, default);

        failed.Change.End.Should().Be(ChangeEnd.Failed);
        again.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 2 forecasts.", WasRepeat: false));
    }

    [Fact]
    public async Task A_mistake_of_the_product_is_no_failure_of_the_database()
    {
        await using var database = await TestDatabase.CreateAsync();

        var run = () => database.TryChangeAsync(_ => throw new InvalidOperationException("A bug."));

        await run.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_save_raises_the_data_version_once_and_a_change_of_accounts_not_at_all()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var before = await DataVersion(database);

        await database.ChangeAsync(async context =>
        {
            (await context.Councils.SingleAsync()).ShortName = "Other";
            await context.SaveChangesAsync();
            context.Periods.Add(new PeriodRecord { Year = 2017, Number = 12 });
        });
        var afterFigures = await DataVersion(database);
        await database.ChangeAsync(context =>
        {
            context.Users.Add(new Account { UserName = "officer", DisplayName = "Officer", Role = Role.FinanceOfficer });
            return Task.CompletedTask;
        });

        afterFigures.Should().Be(before + 1);
        (await DataVersion(database)).Should().Be(afterFigures);
    }

    [Fact]
    public async Task Versions_start_at_one_and_rise_by_one_and_an_unchanged_row_keeps_its_own()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        for (var turn = 0; turn < 3; turn++)
        {
            await database.ChangeAsync(async context =>
            {
                var headId = (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
                var forecasts = await context.Forecasts.Where(forecast => forecast.HeadId == headId && forecast.Period == 10).ToListAsync();
                forecasts[0].Gross += 1.Pounds();
                context.Update(await context.Heads.SingleAsync(head => head.Code == "D2"));
            });
        }

        await using var after = database.Context();
        (await after.Forecasts.Where(forecast => forecast.Period == 10).MaxAsync(forecast => forecast.Version)).Should().Be(4);
        (await after.Heads.MaxAsync(head => head.Version)).Should().Be(1);
    }

    private static ForecastSave Save(Guid request, int seen, int pounds) => new(
        request,
        Person.CommandLine,
        EntryChannel.Page,
        SampleCouncil.Open,
        [new ForecastChange("D1-A-001", seen, pounds.Pounds(), Money.Zero), new ForecastChange("D2-A-001", seen, pounds.Pounds(), Money.Zero)]);

    /// <summary>Each person's own sum, so that no two ever wish for the same figure (which would be no conflict).</summary>
    private static Money Part(int person) => new(1_000 + person);

    private static async Task AddAsync(TestDatabase database, IForecastService service, string code, int person)
    {
        while (true)
        {
            await using var context = database.Context();
            var headId = await context.Heads.Where(head => head.Code == code).Select(head => head.HeadId).SingleAsync();
            var seen = await context.Forecasts.AsNoTracking().SingleAsync(forecast => forecast.HeadId == headId && forecast.Period == 10);
            var outcome = await service.SaveAsync(
                new ForecastSave(
                    Guid.NewGuid(),
                    new Person(person + 1, $"Person {person}", Role.ChiefAccountant, []),
                    EntryChannel.Page,
                    SampleCouncil.Open,
                    [new ForecastChange(code, seen.Version, seen.Gross + Part(person), seen.Income)]),
                default);
            if (outcome.WasSaved)
            {
                return;
            }
        }
    }

    private static async Task<long> DataVersion(TestDatabase database)
    {
        await using var context = database.Context();
        return (await context.Councils.SingleAsync()).DataVersion;
    }
}
