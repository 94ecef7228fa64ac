using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetMonitor.Data.Reading;

/// <summary>Several queries that see the same state of the council, whatever is saved meanwhile.</summary>
internal static class ReadUnit
{
    public static async Task<T> RunAsync<T>(
        IDbContextFactory<BudgetDbContext> contexts,
        Func<BudgetDbContext, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        await using var strategyContext = await contexts.CreateDbContextAsync(cancellationToken);
        return await strategyContext.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var context = await contexts.CreateDbContextAsync(token);
                await using var transaction = await BeginAsync(context, token);
                return await read(context, token);
            },
            cancellationToken);
    }

    /// <summary>
    /// Neither engine lets readers and writers wait for each other. SQLite: a deferred transaction reads one snapshot and takes
    /// no lock. SQL Server: snapshot isolation, which the start insists on; its snapshot is taken by the first query.
    /// </summary>
    private static async Task<IDbContextTransaction> BeginAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        if (!context.Database.IsSqlite())
        {
            return await context.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
#pragma warning disable RS0030 // A named place: the provider alone can start a transaction that takes no write lock.
        var connection = (SqliteConnection)context.Database.GetDbConnection();
#pragma warning restore RS0030
        return (await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!;
    }
}
