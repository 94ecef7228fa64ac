using BudgetMonitor.Data.Changes;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// How long a SQL Server is waited for. Somebody who saves must hear within three seconds that it is out of reach, with
/// their entries still before them; so a connection has two seconds, and a second attempt starts only within the first.
/// A deadlock, which another attempt does resolve, is tried again as patiently as ever.
/// </summary>
internal sealed class SqlServerReach(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostRetries, LongestDelay, errorNumbersToAdd: null)
{
    /// <summary>Seconds that a connection may take, whatever the connection string says.</summary>
    public const int ConnectSeconds = 2;

    private const int MostRetries = 4;
    private const int Deadlock = 1205;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private long started;

    /// <summary>The connection string with no longer waits than that.</summary>
    public static string Impatient(string connectionString)
    {
        var builder = new SqlConnectionStringBuilder(connectionString);
        builder.ConnectTimeout = builder.ConnectTimeout is > 0 and < ConnectSeconds ? builder.ConnectTimeout : ConnectSeconds;

        // The driver's own second attempt at a lost connection waits ten seconds first.
        builder.ConnectRetryCount = 0;
        return builder.ConnectionString;
    }

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        started = TimeProvider.System.GetTimestamp();
    }

    protected override bool ShouldRetryOn(Exception? exception) =>
        base.ShouldRetryOn(exception!)
        && (StorageFailure.Cause(exception!) is SqlException { Number: Deadlock } || TimeProvider.System.GetElapsedTime(started) < Patience);
}
