using BudgetMonitor.Domain.People;
using Microsoft.Extensions.Logging;

namespace BudgetMonitor.Data.Changes;

/// <inheritdoc/>
/// <param name="contexts">Makes contexts.</param>
/// <param name="gate">The embedded database's queue of writers.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Hears of failures.</param>
internal sealed class ChangeRunner(IDbContextFactory<BudgetDbContext> contexts, SingleWriter gate, TimeProvider clock, ILogger<ChangeRunner> logger) : IChangeRunner
{
    /// <inheritdoc/>
    public async Task<ChangeOutcome> RunAsync(
        ChangeRequest request,
        Func<BudgetDbContext, CancellationToken, Task<ChangeResult>> change,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(change);
        if (request.RequestId == Guid.Empty)
        {
            return new ChangeOutcome(ChangeEnd.Refused, ChangeRequest.LostId, WasRepeat: false);
        }

        await gate.EnterAsync(cancellationToken);
        try
        {
            gate.MarkHeld();
            await using var strategyContext = await contexts.CreateDbContextAsync(cancellationToken);
            var attempts = 0;

            // Each attempt has a context of its own: after a failure nothing of the one before may linger.
            return await strategyContext.Database.CreateExecutionStrategy().ExecuteAsync(
                token => RunOnceAsync(request, change, ++attempts, token),
                cancellationToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure) && !cancellationToken.IsCancellationRequested)
        {
            return StorageFailure.Report(logger, failure);
        }
        finally
        {
            gate.Leave();
        }
    }

    /// <inheritdoc/>
    public async Task<ChangeOutcome?> FindEarlierAsync(Guid requestId, Person who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var earlier = await context.Requests.AsNoTracking()
            .SingleOrDefaultAsync(record => record.RequestId == requestId && record.AccountId == who.AccountId, cancellationToken);
        return earlier is null ? null : new ChangeOutcome(ChangeEnd.Saved, earlier.Outcome, WasRepeat: true);
    }

    private async Task<ChangeOutcome> RunOnceAsync(
        ChangeRequest request,
        Func<BudgetDbContext, CancellationToken, Task<ChangeResult>> change,
        int attempt,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await QueueAsync(context, cancellationToken);
        var earlier = await context.Requests.AsNoTracking().SingleOrDefaultAsync(record => record.RequestId == request.RequestId, cancellationToken);
        if (earlier is not null)
        {
            // A second attempt that finds its own request was cut off after its commit: that is the first outcome.
            return earlier.AccountId == request.Who.AccountId
                ? new ChangeOutcome(ChangeEnd.Saved, earlier.Outcome, WasRepeat: attempt == 1)
                : new ChangeOutcome(ChangeEnd.Refused, "This form was already sent by somebody else. Open the page again.", WasRepeat: false);
        }

        var scope = new ChangeScope(request, clock.GetUtcNow().UtcDateTime);
        context.Change = scope;
        try
        {
            var result = await change(context, cancellationToken);
            if (!result.Keep)
            {
                return new ChangeOutcome(ChangeEnd.Refused, result.Message, WasRepeat: false);
            }

            context.Requests.Add(new()
            {
                RequestId = request.RequestId,
                AccountId = request.Who.AccountId,
                At = scope.At,
                Outcome = result.Message,
            });
            await context.SaveChangesAsync(cancellationToken);

            // From here on an answer is owed, so giving up is no longer possible.
            await transaction.CommitAsync(CancellationToken.None);
            return new ChangeOutcome(ChangeEnd.Saved, result.Message, WasRepeat: false);
        }
        catch (ChangeRefusedException refusal)
        {
            return new ChangeOutcome(ChangeEnd.Refused, refusal.Message, WasRepeat: false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangeOutcome(ChangeEnd.Conflict, "Somebody else changed this first. Load the page again to see their change.", WasRepeat: false);
        }
    }

    /// <summary>SQLite's transaction starts as the only writer. SQL Server's writers wait for each other at the council's row.</summary>
    private static async Task QueueAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlServer())
        {
#pragma warning disable RS0030 // A named place for plain SQL: the value stays as it is, only the row's lock is wanted.
            await context.Database.ExecuteSqlAsync($"UPDATE council_settings SET data_version = data_version WHERE council_settings_id = 1", cancellationToken);
#pragma warning restore RS0030
        }
    }
}
