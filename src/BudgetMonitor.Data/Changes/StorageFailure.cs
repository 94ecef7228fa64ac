using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// A database that cannot store just now: the disk is full, the file is read-only, the server is out of reach or too slow.
/// That is no fault of what was entered, so it ends as an outcome that pages show with the entries kept.
/// </summary>
public static partial class StorageFailure
{
    /// <summary>Whether this is the database's failure and not a mistake of the product.</summary>
    public static bool Is(Exception failure) =>
        failure is DbException or DbUpdateException or RetryLimitExceededException or IOException or TimeoutException;

    /// <summary>EF's own exceptions say "see the inner exception"; what happened is in that one.</summary>
    public static Exception Cause(Exception failure)
    {
        while (failure is DbUpdateException or RetryLimitExceededException && failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }

    /// <summary>Logs the failure under a reference and gives the outcome that tells it.</summary>
    public static ChangeOutcome Report(ILogger logger, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(logger);
        var reference = LogReference.Current ?? LogReference.New();
        LogNotSaved(logger, failure, reference);
        return new ChangeOutcome(
            ChangeEnd.Failed,
            $"Not saved: the database could not store it just now. Try again in a moment; nothing is saved twice. If it happens again, tell your administrator the reference {reference}.",
            WasRepeat: false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A change was not saved, told under {Reference}")]
    private static partial void LogNotSaved(ILogger logger, Exception failure, string reference);
}
