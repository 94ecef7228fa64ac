using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Stores very many rows of one entity inside a change without the context's tracking them. What holds for every save holds
/// here too, a batch at a time: locks, versions, history, the data version. The rows' own order is that of the statements.
/// </summary>
/// <param name="context">The change's context.</param>
/// <typeparam name="TEntity">The entity.</typeparam>
public sealed class UntrackedSave<TEntity>(BudgetDbContext context)
    where TEntity : class
{
    /// <summary>Rows that are judged and written at a time: many enough that what they have in common is asked for seldom, few enough for any machine.</summary>
    private const int Batch = 10_000;

    private readonly ChangeScope scope = context.Change ?? throw new InvalidOperationException("Rows are stored inside a change.");
    private readonly StoredTable table = StoredTable.Of(context.Model.FindEntityType(typeof(TEntity))!);
    private readonly List<ChangedRow> waiting = [];

    /// <summary>Adds a row.</summary>
    public Task AddAsync(TEntity entity, CancellationToken cancellationToken) =>
        TakeAsync(new UntrackedRow(table, entity, EntityState.Added), cancellationToken);

    /// <summary>Changes a row, unless it is set to the values that it had.</summary>
    /// <param name="entity">The row as it is stored.</param>
    /// <param name="set">Sets in it what changes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ChangeAsync(TEntity entity, Action<TEntity> set, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        var was = table.Snapshot(entity);
        set(entity);
        return was.AsSpan().SequenceEqual(table.Snapshot(entity))
            ? Task.CompletedTask
            : TakeAsync(new UntrackedRow(table, entity, EntityState.Modified, was), cancellationToken);
    }

    /// <summary>Takes a row away.</summary>
    public Task RemoveAsync(TEntity entity, CancellationToken cancellationToken) =>
        TakeAsync(new UntrackedRow(table, entity, EntityState.Deleted), cancellationToken);

    /// <summary>Stores what still waits.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        await SavingRules.ApplyAsync(context, scope, waiting, cancellationToken);
        await using (var writer = new RowWriter(context, table))
        {
            await writer.WriteAsync(waiting, cancellationToken);
        }

        waiting.Clear();
        if (scope.Written.Count > 0)
        {
            var history = StoredTable.Of(context.Model.FindEntityType(typeof(History.HistoryEntry))!);
            await using var writer = new RowWriter(context, history);
            await writer.WriteAsync(scope.Written.ConvertAll<ChangedRow>(entry => new UntrackedRow(history, entry, EntityState.Added)), cancellationToken);
            scope.Written.Clear();
        }
    }

    private Task TakeAsync(UntrackedRow row, CancellationToken cancellationToken)
    {
        waiting.Add(row);
        return waiting.Count < Batch ? Task.CompletedTask : FinishAsync(cancellationToken);
    }
}
