using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// A database that cannot store just now: the disk is full, the file is read-only, the server is out of reach or too slow.
/// That is no fault of what was entered, so it ends as an outcome that pages show with the entries kept.
/// </summary>
public static partial class StorageFailure
{
    // SQLITE_BUSY, LOCKED, INTERRUPT, IOERR, CANTOPEN and PROTOCOL: somebody else has the file, or its disk is away.
    private static readonly HashSet<int> PassingOfSqlite = [5, 6, 9, 10, 14, 15];

    // Time-outs, connections refused, lost and not found, deadlocks, and a server that starts, moves or is over its quota.
    private static readonly HashSet<int> PassingOfSqlServer =
    [
        -2, -1, 0, 2, 20, 35, 40, 53, 64, 121, 233, 258, 1204, 1205, 1222, 4221, 6005, 10053, 10054, 10060, 10061, 10928, 10929, 11001,
        17142, 40143, 40197, 40501, 40540, 40613, 41839, 49918, 49919, 49920,
    ];

    // No room in the file group, in the log, on the disk, or in the quota.
    private static readonly HashSet<int> FullOfSqlServer = [1101, 1105, 3257, 5149, 9002, 40544];

    /// <summary>Whether this is the database's failure and not a mistake of the product.</summary>
    public static bool Is(Exception failure) =>
        failure is DbException or DbUpdateException or RetryLimitExceededException or IOException or TimeoutException;

    /// <summary>The database's failure behind whatever it was wrapped in on its way; null where something else went wrong.</summary>
    public static Exception? Behind(Exception? failure)
    {
        for (var found = failure; found is not null; found = found.InnerException)
        {
            if (found is DbException or DbUpdateException or RetryLimitExceededException)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>EF's own exceptions say "see the inner exception"; what happened is in that one.</summary>
    public static Exception Cause(Exception failure)
    {
        while (failure is DbUpdateException or RetryLimitExceededException && failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }

    /// <summary>What kind of trouble the database is in.</summary>
    public static StorageTrouble TroubleOf(Exception failure) => Cause(failure) switch
    {
        SqliteException { SqliteErrorCode: 13 } => StorageTrouble.Full,
        SqliteException sqlite => PassingOfSqlite.Contains(sqlite.SqliteErrorCode) ? StorageTrouble.Passing : StorageTrouble.Lasting,
        SqlException server when FullOfSqlServer.Contains(server.Number) => StorageTrouble.Full,
        SqlException server => PassingOfSqlServer.Contains(server.Number) ? StorageTrouble.Passing : StorageTrouble.Lasting,
        IOException or TimeoutException or DbUpdateConcurrencyException => StorageTrouble.Passing,
        DbException other => other.IsTransient ? StorageTrouble.Passing : StorageTrouble.Lasting,
        _ => StorageTrouble.Lasting,
    };

    /// <summary>What happened and what to do, after "Not saved: " or a like beginning.</summary>
    public static string Advice(StorageTrouble trouble, string reference) => trouble switch
    {
        StorageTrouble.Passing =>
            $"the database could not store it just now. Try again in a moment; nothing is saved twice. If it happens again, tell your administrator the reference {reference}.",
        StorageTrouble.Full =>
            $"the database could not store it because the disk is full. What was saved before can still be read. Tell your administrator the reference {reference}; once they have made room, save again.",
        _ =>
            $"the database could not store it, and saving again will not help until it has been put right. Tell your administrator the reference {reference}, and keep a copy of what you entered.",
    };

    /// <summary>Logs the failure under a reference and gives the outcome that tells it.</summary>
    public static ChangeOutcome Report(ILogger logger, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(logger);
        var reference = LogReference.Current ?? LogReference.New();
        LogNotSaved(logger, failure, reference);
        return new ChangeOutcome(ChangeEnd.Failed, "Not saved: " + Advice(TroubleOf(failure), reference), WasRepeat: false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A change was not saved, told under {Reference}")]
    private static partial void LogNotSaved(ILogger logger, Exception failure, string reference);
}
