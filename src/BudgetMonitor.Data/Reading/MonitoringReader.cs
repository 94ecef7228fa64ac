using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the council's position and keeps it by data version. One for the whole process.</summary>
/// <param name="contexts">Makes contexts.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class MonitoringReader(IDbContextFactory<BudgetDbContext> contexts, StructureCache structures) : IMonitoringReader
{
    private readonly SnapshotCache snapshots = new();

    /// <inheritdoc/>
    public async Task<MonitoringSnapshot?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var version = await context.Councils.Select(council => (long?)council.DataVersion).SingleOrDefaultAsync(cancellationToken);
        return version is { } current
            ? await snapshots.GetAsync(period, current, () => ReadAsync(period), cancellationToken)
            : null;
    }

    /// <inheritdoc/>
    public async Task<CouncilSettings?> FindCouncilAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PeriodRecord>> PeriodsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Periods
            .AsNoTracking()
            .OrderBy(period => period.Year)
            .ThenBy(period => period.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Away from the caller's token and thread: others may wait for the same reading.</summary>
    private Task<MonitoringSnapshot?> ReadAsync(MonitoringPeriod period) =>
        Task.Run(() => ReadUnit.RunAsync(contexts, (context, token) => SnapshotQueries.ReadAsync(context, structures, period, token), CancellationToken.None));
}
