using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Reading;

/// <summary>A measure of a head, by name.</summary>
/// <param name="Area">The area of the product that it stands in.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Name">Its name.</param>
public sealed record LineMeasure(string Area, string Reference, string Name);

/// <summary>By how much a measure's forecast differs from its budget in a period.</summary>
/// <param name="HeadId">The identity of its head.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Over">Forecast less budget.</param>
public sealed record MeasureOver(int HeadId, string Reference, string Name, Money Over);

/// <summary>Reads what measures say beside the figures of their service lines: one query each.</summary>
public sealed class LineMeasureReader(BudgetDbContext db)
{
    /// <summary>A head's measures in order; only those that a period reports where one is named.</summary>
    public async Task<IReadOnlyList<LineMeasure>> OfHeadAsync(int headId, int? reportedIn, CancellationToken cancellationToken)
    {
        var measures = await db.ActivityMeasures
            .Where(measure => measure.HeadId == headId
                && (reportedIn == null || db.ActivityForecasts.Any(row => row.ActivityMeasureId == measure.ActivityMeasureId && row.Period == reportedIn)))
            .Select(measure => new { Area = "activity", measure.Reference, measure.Name, measure.DisplayOrder })
            .Concat(db.StaffingMeasures
                .Where(measure => measure.HeadId == headId
                    && (reportedIn == null || db.StaffingForecasts.Any(row => row.StaffingMeasureId == measure.StaffingMeasureId && row.Period == reportedIn)))
                .Select(measure => new { Area = "staffing", measure.Reference, measure.Name, measure.DisplayOrder }))
            .ToListAsync(cancellationToken);
        return
        [
            .. measures
                .OrderBy(measure => measure.DisplayOrder).ThenBy(measure => measure.Name, StringComparer.Ordinal)
                .Select(measure => new LineMeasure(measure.Area, measure.Reference, measure.Name)),
        ];
    }

    /// <summary>The measures of activity of a part of a line, as far as the period has forecasts of them.</summary>
    public async Task<IReadOnlyList<MeasureOver>> PartActivityAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var activity = await db.ActivityMeasures.AsNoTracking()
            .Where(measure => measure.Year == year && measure.Covers != ActivityCover.Whole)
            .Join(db.ActivityForecasts.Where(row => row.Period == number), measure => measure.ActivityMeasureId, row => row.ActivityMeasureId, (measure, row) => new { measure.HeadId, measure.Reference, measure.Name, Row = row })
            .ToListAsync(cancellationToken);
        return activity.ConvertAll(one => new MeasureOver(one.HeadId, one.Reference, one.Name, one.Row.Forecast.Net - one.Row.Working.Net));
    }

    /// <summary>The agency staff of staffing measures, as far as the period has forecasts of them.</summary>
    public async Task<IReadOnlyList<MeasureOver>> AgencyStaffAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var staff = await db.StaffingMeasures.AsNoTracking()
            .Where(measure => measure.Year == year)
            .Join(db.StaffingForecasts.Where(row => row.Period == number), measure => measure.StaffingMeasureId, row => row.StaffingMeasureId, (measure, row) => new { measure.HeadId, measure.Reference, measure.Name, Row = row })
            .ToListAsync(cancellationToken);
        return staff.ConvertAll(one => new MeasureOver(one.HeadId, one.Reference, one.Name, one.Row.AgencyForecast - one.Row.AgencyWorking));
    }
}
