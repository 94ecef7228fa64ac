using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Reading;

/// <summary>
/// Reads the council's position. A snapshot is kept in memory by data version, so an unchanged period costs one small query;
/// an uncached one a fixed number of queries, whatever the number of lines.
/// </summary>
public interface IMonitoringReader
{
    /// <summary>A period's snapshot; null where there is no council, year or period of that number.</summary>
    Task<MonitoringSnapshot?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken);

    /// <summary>The council's settings; null in an empty database.</summary>
    Task<CouncilSettings?> FindCouncilAsync(CancellationToken cancellationToken);

    /// <summary>Every period of every year, in order.</summary>
    Task<IReadOnlyList<PeriodRecord>> PeriodsAsync(CancellationToken cancellationToken);
}
