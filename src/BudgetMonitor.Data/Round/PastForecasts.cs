using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Round;

/// <summary>How near the earlier forecasts of parts came, for the review queue.</summary>
internal static class PastForecasts
{
    /// <summary>
    /// The accuracy of each part by its code, from one query over last year and this one. Where last year has its outturn
    /// (P13), last year's forecasts are measured against it; otherwise this year's earlier ones against the last reported.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="period">The period under review, which is not measured itself.</param>
    /// <param name="lastReported">The period last reported this year; null where none was.</param>
    /// <param name="budgets">The parts' codes with their net cash limits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyDictionary<string, ForecastAccuracy>> ReadAsync(
        BudgetDbContext context,
        MonitoringPeriod period,
        int? lastReported,
        IReadOnlyDictionary<string, Money?> budgets,
        CancellationToken cancellationToken)
    {
        var (year, number, codes) = (period.Year.StartYear, period.Number, budgets.Keys.ToList());
        var rows = await (
            from forecast in context.Forecasts
            join line in context.Heads on forecast.HeadId equals line.HeadId
            join part in context.Heads on line.ParentId equals part.HeadId
            where codes.Contains(part.Code) && (line.Year == year - 1 || (line.Year == year && forecast.Period < number))
            select new { Part = part.Code, line.Code, line.Year, forecast.Period, forecast.Gross, forecast.Income })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Part, StringComparer.OrdinalIgnoreCase).ToDictionary(
            part => part.Key,
            part =>
            {
                var hasOutturn = part.Any(row => row.Year == year - 1 && row.Period == MonitoringPeriod.Closing);
                var lines = part
                    .Where(row => row.Year == (hasOutturn ? year - 1 : year))
                    .GroupBy(row => row.Code)
                    .Select(line => (IReadOnlyDictionary<int, Money>)line.ToDictionary(row => row.Period, row => new Amounts(row.Gross, row.Income).Net))
                    .ToList();
                return ForecastAccuracy.Of(lines, hasOutturn ? MonitoringPeriod.Closing : lastReported ?? 0, budgets.GetValueOrDefault(part.Key));
            },
            StringComparer.OrdinalIgnoreCase);
    }
}
