using System.Globalization;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Registers;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A measure of activity in a period.</summary>
/// <param name="Position">The measure with everything that follows from its figures.</param>
/// <param name="Head">Its service line.</param>
/// <param name="Mark">What of it was seen: a save that comes with another mark meets somebody else's change.</param>
/// <param name="VolumesAreLocked">Whether the period's month is published, so that its volumes stay.</param>
public sealed record MeasuredActivity(ActivityPosition Position, StructureNode Head, string Mark, bool VolumesAreLocked)
{
    /// <summary>The measure.</summary>
    public ActivityMeasure Measure => Position.Measure;
}

/// <summary>A staffing measure in a period.</summary>
/// <param name="Position">The measure with everything that follows from its figures.</param>
/// <param name="Head">Its head.</param>
/// <param name="Mark">What of it was seen.</param>
public sealed record MeasuredStaffing(StaffingPosition Position, StructureNode Head, string Mark)
{
    /// <summary>The measure.</summary>
    public StaffingMeasure Measure => Position.Measure;
}

/// <summary>Where a measure of activity or of staff stands: its reference and the code of its head.</summary>
/// <param name="Reference">The reference, unique in the year.</param>
/// <param name="Code">The code of its head.</param>
public sealed record MeasureAddress(string Reference, string Code);

/// <summary>Reads measures of activity and of staff with everything about them in a period: a fixed number of queries each.</summary>
public sealed class MeasureReader(BudgetDbContext context)
{
    /// <summary>The measures of some heads in order; of all heads where none are named.</summary>
    public async Task<IReadOnlyList<MeasuredActivity>> ActivityAsync(
        MonitoringSnapshot snapshot, IReadOnlyCollection<StructureNode>? heads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var number = snapshot.Period.Number;
        var measures = Of<ActivityMeasure>(snapshot, heads);
        var found = await measures.AsNoTracking().ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var forecasts = await context.ActivityForecasts.AsNoTracking()
            .Where(row => row.Period == number && measures.Any(measure => measure.ActivityMeasureId == row.ActivityMeasureId))
            .ToDictionaryAsync(row => row.ActivityMeasureId, cancellationToken);
        var drivers = (await context.ActivityDrivers.AsNoTracking()
            .Where(row => row.Period == number && measures.Any(measure => measure.ActivityMeasureId == row.ActivityMeasureId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.ActivityMeasureId);
        var months = (await context.ActivityMonths.AsNoTracking()
            .Where(row => measures.Any(measure => measure.ActivityMeasureId == row.ActivityMeasureId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.ActivityMeasureId);
        var places = PlacesOf(snapshot);
        var areLocked = MonthIsLocked(snapshot);
        return
        [
            .. InOrder(found, places)
                .Select(measure => new MeasuredActivity(
                    new ActivityPosition(
                        measure, snapshot.Period, forecasts.GetValueOrDefault(measure.ActivityMeasureId), drivers[measure.ActivityMeasureId], months[measure.ActivityMeasureId]),
                    snapshot.Structure.Nodes[places[measure.HeadId]],
                    MarkOf(forecasts.GetValueOrDefault(measure.ActivityMeasureId), drivers[measure.ActivityMeasureId], months[measure.ActivityMeasureId], number),
                    areLocked)),
        ];
    }

    /// <summary>The staffing measures of some heads in order; of all heads where none are named.</summary>
    public async Task<IReadOnlyList<MeasuredStaffing>> StaffingAsync(
        MonitoringSnapshot snapshot, IReadOnlyCollection<StructureNode>? heads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var number = snapshot.Period.Number;
        var measures = Of<StaffingMeasure>(snapshot, heads);
        var found = await measures.AsNoTracking().ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var forecasts = await context.StaffingForecasts.AsNoTracking()
            .Where(row => row.Period == number && measures.Any(measure => measure.StaffingMeasureId == row.StaffingMeasureId))
            .ToDictionaryAsync(row => row.StaffingMeasureId, cancellationToken);
        var steps = (await context.StaffingBridgeSteps.AsNoTracking()
            .Where(row => row.Period == number && measures.Any(measure => measure.StaffingMeasureId == row.StaffingMeasureId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.StaffingMeasureId);
        var places = PlacesOf(snapshot);
        return
        [
            .. InOrder(found, places)
                .Select(measure => new MeasuredStaffing(
                    new StaffingPosition(measure, forecasts.GetValueOrDefault(measure.StaffingMeasureId), steps[measure.StaffingMeasureId]),
                    snapshot.Structure.Nodes[places[measure.HeadId]],
                    MarkOf(forecasts.GetValueOrDefault(measure.StaffingMeasureId), steps[measure.StaffingMeasureId]))),
        ];
    }

    /// <summary>Where a year's measures of activity stand. One query.</summary>
    public Task<List<MeasureAddress>> ActivityAddressesAsync(FinancialYear year, CancellationToken cancellationToken) => AddressesAsync<ActivityMeasure>(year, cancellationToken);

    /// <summary>Where a year's staffing measures stand. One query.</summary>
    public Task<List<MeasureAddress>> StaffingAddressesAsync(FinancialYear year, CancellationToken cancellationToken) => AddressesAsync<StaffingMeasure>(year, cancellationToken);

    /// <summary>The latest forecast of a measure of activity before a period; null where there is none. One query.</summary>
    public Task<ActivityForecast?> ActivityBeforeAsync(ActivityMeasure measure, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(period);
        var (id, number) = (measure.ActivityMeasureId, period.Number);
        return context.ActivityForecasts.AsNoTracking()
            .Where(row => row.ActivityMeasureId == id && row.Period < number)
            .OrderByDescending(row => row.Period)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The latest forecast of a staffing measure before a period; null where there is none. One query.</summary>
    public Task<StaffingForecast?> StaffingBeforeAsync(StaffingMeasure measure, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(period);
        var (id, number) = (measure.StaffingMeasureId, period.Number);
        return context.StaffingForecasts.AsNoTracking()
            .Where(row => row.StaffingMeasureId == id && row.Period < number)
            .OrderByDescending(row => row.Period)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The months of some measures of activity, by their identities. One query.</summary>
    public async Task<ILookup<int, ActivityMonth>> MonthsAsync(IReadOnlyCollection<MeasuredActivity> measures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var ids = measures.Select(one => one.Measure.ActivityMeasureId).ToList();
        return (await context.ActivityMonths.AsNoTracking().Where(month => ids.Contains(month.ActivityMeasureId)).ToListAsync(cancellationToken)).ToLookup(month => month.ActivityMeasureId);
    }

    /// <summary>What of a measure's figures in a period was seen: their versions, row by row.</summary>
    internal static string MarkOf(ActivityForecast? forecast, IEnumerable<ActivityDriver> drivers, IEnumerable<ActivityMonth> months, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{forecast?.Version ?? 0}-{months.FirstOrDefault(month => month.Month == MonthOf(number))?.Version ?? 0}-{string.Join('.', drivers.OrderBy(driver => driver.Side).ThenBy(driver => driver.DisplayOrder).Select(driver => $"{(int)driver.Side}{driver.DisplayOrder}{driver.Version}"))}");

    /// <summary>What of a staffing measure's figures in a period was seen.</summary>
    internal static string MarkOf(StaffingForecast? forecast, IEnumerable<StaffingBridgeStep> steps) => string.Create(
        CultureInfo.InvariantCulture,
        $"{forecast?.Version ?? 0}-{string.Join('.', steps.OrderBy(step => step.DisplayOrder).Select(step => $"{step.DisplayOrder}{step.Version}"))}");

    /// <summary>The month that a period's volumes to date stand in: at the closing of the year, March.</summary>
    internal static int MonthOf(int period) => Math.Min(period, 12);

    private IQueryable<TMeasure> Of<TMeasure>(MonitoringSnapshot snapshot, IReadOnlyCollection<StructureNode>? heads)
        where TMeasure : class, IMeasure
    {
        var year = snapshot.Period.Year.StartYear;
        var measures = context.Set<TMeasure>().Where(measure => measure.Year == year);
        if (heads is null)
        {
            return measures;
        }

        var ids = heads.Select(head => snapshot.HeadIds[head.Index]).ToList();
        return measures.Where(measure => ids.Contains(measure.HeadId));
    }

    private static IEnumerable<TMeasure> InOrder<TMeasure>(IEnumerable<TMeasure> measures, Dictionary<int, int> places)
        where TMeasure : IMeasure => measures
            .OrderBy(measure => measure.DisplayOrder)
            .ThenBy(measure => places[measure.HeadId])
            .ThenBy(measure => measure.Name, StringComparer.Ordinal)
            .ThenBy(measure => measure.Id);

    private Task<List<MeasureAddress>> AddressesAsync<TMeasure>(FinancialYear year, CancellationToken cancellationToken)
        where TMeasure : class, IMeasure
    {
        ArgumentNullException.ThrowIfNull(year);
        var start = year.StartYear;
        return context.Set<TMeasure>().Where(measure => measure.Year == start)
            .Join(context.Heads, measure => measure.HeadId, head => head.HeadId, (measure, head) => new MeasureAddress(measure.Reference, head.Code))
            .ToListAsync(cancellationToken);
    }

    private static bool MonthIsLocked(MonitoringSnapshot snapshot) => snapshot.Periods.Any(record =>
        record.Number >= MonthOf(snapshot.Period.Number) && record.Status == Domain.Council.PeriodStatus.Published);

    private static Dictionary<int, int> PlacesOf(MonitoringSnapshot snapshot) =>
        snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
}
