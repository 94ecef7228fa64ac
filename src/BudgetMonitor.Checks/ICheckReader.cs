using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks;

/// <summary>Makes the sense checks of a period and keeps what they found until anything changes.</summary>
public interface ICheckReader
{
    /// <summary>What the checks find; null where there is no council, year or period of that number.</summary>
    Task<CheckReport?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken);
}
