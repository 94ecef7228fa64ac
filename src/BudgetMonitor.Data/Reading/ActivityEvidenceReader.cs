using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads what measures of whole lines say about their lines' forecasts: two queries.</summary>
public sealed class ActivityEvidenceReader(BudgetDbContext context)
{
    /// <summary>By the head's identity. A line with several measures of its whole money has none to go by.</summary>
    public async Task<IReadOnlyDictionary<int, ActivityEvidence>> ReadAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var measures = await context.ActivityMeasures.AsNoTracking()
            .Where(measure => measure.Year == year && measure.Covers == ActivityCover.Whole)
            .ToListAsync(cancellationToken);
        if (measures.Count == 0)
        {
            return new Dictionary<int, ActivityEvidence>();
        }

        var forecasts = (await context.ActivityForecasts.AsNoTracking()
            .Where(row => row.Period <= number
                && context.ActivityMeasures.Any(measure => measure.ActivityMeasureId == row.ActivityMeasureId && measure.Year == year && measure.Covers == ActivityCover.Whole))
            .ToListAsync(cancellationToken)).ToLookup(row => row.ActivityMeasureId);
        return measures
            .GroupBy(measure => measure.HeadId)
            .Where(line => line.Count() == 1)
            .Select(line => (Head: line.Key, Evidence: Of(line.Single())))
            .Where(line => line.Evidence is not null)
            .ToDictionary(line => line.Head, line => line.Evidence!);

        ActivityEvidence? Of(ActivityMeasure measure)
        {
            var rows = forecasts[measure.ActivityMeasureId].ToList();
            return ActivityEvidence.Of(measure, rows.Find(row => row.Period == number), rows.Where(row => row.Period < number).MaxBy(row => row.Period));
        }
    }
}
