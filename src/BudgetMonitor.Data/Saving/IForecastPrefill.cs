using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Saving;

/// <summary>Fills a period's forecasts in when it is opened, so that a manager changes only what is wrong.</summary>
public interface IForecastPrefill
{
    /// <summary>
    /// Inside a running change: gives every service line of the period without a forecast one by the first method of the
    /// order that gives something, and says by which. A line that has a forecast keeps it; a line for which no method gives
    /// anything, and a line that follows another head, stays without. What the change has done so far, such as adding the
    /// period, is saved first, because the figures are read back from the database.
    /// </summary>
    /// <param name="context">The context of the change.</param>
    /// <param name="period">The period; it exists and has not been published.</param>
    /// <param name="order">The methods, the first one first; null for the council's own order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many lines got a forecast.</returns>
    Task<int> FillAsync(BudgetDbContext context, MonitoringPeriod period, IReadOnlyList<ForecastMethod>? order, CancellationToken cancellationToken);
}
