using System.Data.Common;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Changes;

/// <summary>
/// A server's connection may be cut at any moment, and the whole change is then run again. Tried here on the embedded
/// database with a strategy that retries as SQL Server's does: at every command, before the commit and after it.
/// </summary>
public class RetryTests
{
    [Fact]
    public async Task A_cut_at_any_command_saves_once_in_the_end()
    {
        var counter = new CommandCounter();
        await using var database = await Council(counter);
        counter.Reset();
        await Save(database, 1, 1);
        var commands = counter.Count;

        for (var failAt = 1; failAt <= commands; failAt++)
        {
            counter.Reset();
            counter.FailAt = failAt;
            var outcome = await Save(database, failAt + 1, failAt + 1);

            outcome.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 1 forecast.", WasRepeat: false), "command {0} was cut", failAt);
            counter.FailAt = 0;
            (await Version(database)).Should().Be(failAt + 2, "nothing is doubled");
        }

        commands.Should().BeGreaterThan(8);
        (await database.Get<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cut_around_the_commit_saves_once_and_is_told_as_the_first_time(bool after)
    {
        var cut = new CommitCut();
        await using var database = await Council(cut);
        (cut.Before, cut.After) = (!after, after);

        var outcome = await Save(database, 1, 5);

        outcome.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved 1 forecast.", WasRepeat: false));
        cut.Cuts.Should().Be(1);
        (await Version(database)).Should().Be(2);
    }

    [Fact]
    public async Task A_connection_that_is_cut_at_every_try_ends_as_not_saved_and_the_next_sending_is_saved()
    {
        var cut = new CommitCut();
        await using var database = await Council(cut);
        (cut.Before, cut.Always) = (true, true);

        var failed = await Save(database, 1, 5);
        (cut.Before, cut.Always) = (false, false);

        failed.Change.End.Should().Be(ChangeEnd.Failed);
        failed.Change.Message.Should().StartWith("Not saved: the database could not store it");
        cut.Cuts.Should().Be(6, "it was tried once and five times again");
        (await Version(database)).Should().Be(1);
        (await Save(database, 1, 5)).WasSaved.Should().BeTrue();
    }

    private static async Task<TestDatabase> Council(IInterceptor interceptor)
    {
        var database = await TestDatabase.CreateAsync(services =>
        {
            services.AddSingleton(interceptor);
            services.ConfigureDbContext<BudgetDbContext>(builder => builder.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new RetryAtOnce(dependencies))));
        });
        await SampleCouncil.AddAsync(database, 4);
        return database;
    }

    private static Task<SaveOutcome<ForecastRefusal>> Save(TestDatabase database, int seen, int pounds) => database.Get<IForecastService>().SaveAsync(
        new ForecastSave(Guid.NewGuid(), Person.CommandLine, EntryChannel.Page, SampleCouncil.Open, [new ForecastChange("D1-A-001", seen, pounds.Pounds(), Money.Zero)]),
        CancellationToken.None);

    private static async Task<int> Version(TestDatabase database)
    {
        await using var context = database.Context();
        var headId = (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
        return await context.Forecasts.Where(forecast => forecast.HeadId == headId && forecast.Period == 10).Select(forecast => forecast.Version).SingleAsync();
    }

    private sealed class RetryAtOnce(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 5, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception.GetBaseException() is IOException;

        protected override TimeSpan? GetNextDelay(Exception lastException) => base.GetNextDelay(lastException) is null ? null : TimeSpan.Zero;
    }

    private sealed class CommitCut : DbTransactionInterceptor
    {
        public bool Before { get; set; }

        public bool After { get; set; }

        public bool Always { get; set; }

        public int Cuts { get; private set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            if (Before)
            {
                Before = Always;
                Cut();
            }

            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (After)
            {
                After = false;
                Cut();
            }

            return Task.CompletedTask;
        }

        private void Cut()
        {
            Cuts++;
            throw new IOException("The connection was cut (said the test).");
        }
    }
}
