using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Papers.Sources;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Checks;

/// <inheritdoc/>
/// <param name="monitoring">The position.</param>
/// <param name="sources">What the paper is made from.</param>
/// <param name="databases">Makes contexts.</param>
internal sealed class CheckReader(IMonitoringReader monitoring, PaperSourceReader sources, IDbContextFactory<BudgetDbContext> databases) : ICheckReader
{
    /// <summary>The periods whose findings are kept: the open one and those that somebody compares.</summary>
    private const int MostKept = 4;

    /// <summary>Somebody may save between two reads; then all is read again, this often at most.</summary>
    private const int MostAttempts = 5;

    private readonly Lock gate = new();
    private readonly Dictionary<MonitoringPeriod, CheckReport> kept = [];

    /// <inheritdoc/>
    public async Task<CheckReport?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        for (var attempt = 1; ; attempt++)
        {
            if (await monitoring.FindAsync(period, cancellationToken) is not { } snapshot)
            {
                return null;
            }

            lock (gate)
            {
                if (kept.TryGetValue(period, out var ready) && ready.Snapshot.DataVersion == snapshot.DataVersion)
                {
                    return ready;
                }
            }

            if (await sources.ReadAsync(period, cancellationToken) is not { } source)
            {
                return null;
            }

            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            var checks = await CheckSourceQueries.ReadAsync(database, snapshot, source, cancellationToken);
            var settings = await database.CheckSettings.AsNoTracking().ToListAsync(cancellationToken);
            var (year, number) = (period.Year.StartYear, period.Number);
            var answers = await database.CheckAnswers.AsNoTracking().Where(answer => answer.Year == year && answer.Number == number).ToListAsync(cancellationToken);
            var versionAfter = await database.Councils.Select(council => council.DataVersion).SingleAsync(cancellationToken);
            if (source.DataVersion == snapshot.DataVersion && versionAfter == snapshot.DataVersion)
            {
                return Keep(period, Report(snapshot, checks, settings, answers));
            }

            if (attempt == MostAttempts)
            {
                throw new InvalidOperationException("The figures changed again and again while the checks were made. Make them again in a moment.");
            }
        }
    }

    private static CheckReport Report(MonitoringSnapshot snapshot, CheckSource source, List<CheckSetting> settings, List<CheckAnswer> answers)
    {
        var byPlace = answers.ToDictionary(answer => (answer.Check, answer.Place));
        return new(
            snapshot,
            SenseChecks.Run(source, settings)
                .Select(weighed => new AnsweredFinding(weighed, byPlace.GetValueOrDefault((weighed.Finding.Check, weighed.Finding.Place))))
                .ToList());
    }

    private CheckReport Keep(MonitoringPeriod period, CheckReport report)
    {
        lock (gate)
        {
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            return kept[period] = report;
        }
    }
}
