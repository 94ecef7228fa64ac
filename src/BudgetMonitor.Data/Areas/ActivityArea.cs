using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Areas;

/// <summary>Demand and unit cost behind a head's budget: measures, their months and what each period forecasts of them.</summary>
internal sealed class ActivityArea : Area
{
    private const string Identity = "activity_measure_id";

    /// <summary>A measure is reported by the periods that forecast it, and by those of its months.</summary>
    private static readonly MeasureLock OfMeasures = new(
        Identity,
        new(
            ["HeadId", "Year", "Reference", nameof(ActivityMeasure.Basis), nameof(ActivityMeasure.BudgetGross), nameof(ActivityMeasure.BudgetIncome), nameof(ActivityMeasure.BudgetVolume)],
            "Reference",
            nameof(ActivityMeasure.Basis)),
        "the approved budget, volume and basis of a measure",
        new("ActivityMeasureId", (context, measures) => context.ActivityMeasures
            .Where(measure => measures.Contains(measure.ActivityMeasureId)
                && context.Periods.Any(period => period.Year == measure.Year && period.Status == PeriodStatus.Published
                    && (context.ActivityForecasts.Any(forecast => forecast.ActivityMeasureId == measure.ActivityMeasureId && forecast.Period == period.Number)
                        || context.ActivityMonths.Any(month => month.ActivityMeasureId == measure.ActivityMeasureId && month.Month <= period.Number))))
            .Select(measure => measure.ActivityMeasureId)),
        $"{SqliteTrigger.IsReported("activity_forecasts", Identity)} "
            + "OR EXISTS (SELECT 1 FROM activity_months m JOIN periods p ON p.year = OLD.year AND p.status = 'Published' AND p.number >= m.month WHERE m.activity_measure_id = OLD.activity_measure_id)",
        $"{SqlServerTrigger.IsReported("activity_forecasts", Identity)} "
            + "OR EXISTS (SELECT 1 FROM activity_months AS m JOIN periods AS p ON p.[year] = d.[year] AND p.[status] = 'Published' AND p.[number] >= m.[month] WHERE m.activity_measure_id = d.activity_measure_id)");

    public ActivityArea()
    {
        Removes<ActivityMeasure>("activity", "measure", FindAsync);

        Entity<ActivityMeasure>("activity_measures")
            .LockedWith(OfMeasures)
            .OwnedBy(measure => measure.HeadId)
            .Named(context => context.ActivityMeasures.Select(measure => new RegisteredName { Id = measure.ActivityMeasureId, Name = measure.Reference }))
            .History(HistorySubjects.ActivityMeasure, (measure, names) => $"{names.Head(measure.HeadId)}/{measure.Reference}", "HeadId", "Year", "Reference");

        Entity<ActivityForecast>("activity_forecasts")
            .LockedWith(new PeriodOfHeadLock("activity figures"))
            .OwnedBy(forecast => forecast.HeadId)
            .BelongsTo<ActivityMeasure>(forecast => forecast.ActivityMeasureId)
            .History(HistorySubjects.ActivityForecast, (forecast, names) => $"{names.Head(forecast.HeadId, forecast.Period)}/{names.OwnNameOf<ActivityMeasure>(forecast.ActivityMeasureId)}", "HeadId");

        Entity<ActivityMonth>("activity_months")
            .LockedWith(new ActivityMonthLock())
            .OwnedBy(month => month.HeadId)
            .BelongsTo<ActivityMeasure>(month => month.ActivityMeasureId)
            .History(HistorySubjects.ActivityVolume, (month, names) => $"{names.Head(month.HeadId, month.Month)}/{names.OwnNameOf<ActivityMeasure>(month.ActivityMeasureId)}", "HeadId");

        Entity<ActivityDriver>("activity_drivers")
            .LockedWith(new PeriodOfHeadLock("activity figures"))
            .OwnedBy(driver => driver.HeadId)
            .BelongsTo<ActivityMeasure>(driver => driver.ActivityMeasureId)
            .History(
                HistorySubjects.ActivityDriver,
                (driver, names) => $"{names.Head(driver.HeadId, driver.Period)}/{names.OwnNameOf<ActivityMeasure>(driver.ActivityMeasureId)}/{driver.Side.ToString().ToLowerInvariant()}/{ItemNames.Whole(driver.DisplayOrder)}",
                "HeadId");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, reference) = question;
        var measure = RemovalPlan.Named(await context.ActivityMeasures.Where(one => one.Year == period.Year.StartYear).ToListAsync(cancellationToken), one => one.Reference, reference);
        if (measure is null || await question.HeadAsync(measure.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        var id = measure.ActivityMeasureId;
        var forecasts = await context.ActivityForecasts.Where(one => one.ActivityMeasureId == id).ToListAsync(cancellationToken);
        var months = await context.ActivityMonths.Where(one => one.ActivityMeasureId == id).ToListAsync(cancellationToken);
        return new()
        {
            Name = measure.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayRegisterFor(council, head),
            Entity = measure,
            With =
            [
                ("forecasts", forecasts),
                ("months of volumes", months),
                ("reasons of its variance", await context.ActivityDrivers.Where(one => one.ActivityMeasureId == id).ToListAsync(cancellationToken)),
            ],
            IsReportedIn = reported => forecasts.Exists(forecast => forecast.Period == reported) || months.Exists(month => month.Month <= reported),
            EndItBy = "Leave its figures out of an open period, and that period does not report it.",
        };
    }
}
