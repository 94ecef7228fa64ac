using BudgetMonitor.Data;
using BudgetMonitor.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BudgetMonitor.Web.Hosting;

/// <summary>Whether the product can take work: the database answers, holds the keys of the cookies, and has room to grow.</summary>
internal sealed class DatabaseReady(IDbContextFactory<BudgetDbContext> contexts, DatabaseOptions options) : IHealthCheck
{
    private const long LeastFreeBytes = 200L * 1024 * 1024;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.DataProtectionKeys.AnyAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("There are no keys.");
        }

        return FreeBytes() < LeastFreeBytes ? HealthCheckResult.Unhealthy("The disk is nearly full.") : HealthCheckResult.Healthy();
    }

    private long FreeBytes()
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return long.MaxValue;
        }

        var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace;
    }
}
