using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Data.Areas;

/// <summary>Salaried and agency staff behind a head's budget, and the steps from their cost to the service line's.</summary>
internal sealed class StaffingArea : Area
{
    private const string Identity = "staffing_measure_id";

    private static readonly MeasureLock OfMeasures = new(
        Identity,
        new(
            [
                "HeadId", "Year", "Reference", nameof(StaffingMeasure.SalariedBudget), nameof(StaffingMeasure.AgencyBudget), nameof(StaffingMeasure.SalariedUnit),
                nameof(StaffingMeasure.AgencyUnit), nameof(StaffingMeasure.StartsOn), nameof(StaffingMeasure.SalariedStart), nameof(StaffingMeasure.AgencyStart),
            ],
            "Reference",
            nameof(StaffingMeasure.SalariedUnit),
            nameof(StaffingMeasure.AgencyUnit)),
        "the approved budget and the first numbers of a staffing measure",
        new("StaffingMeasureId", (context, measures) => context.StaffingMeasures
            .Where(measure => measures.Contains(measure.StaffingMeasureId)
                && context.Periods.Any(period => period.Year == measure.Year && period.Status == PeriodStatus.Published
                    && context.StaffingForecasts.Any(forecast => forecast.StaffingMeasureId == measure.StaffingMeasureId && forecast.Period == period.Number)))
            .Select(measure => measure.StaffingMeasureId)),
        SqliteTrigger.IsReported("staffing_forecasts", Identity),
        SqlServerTrigger.IsReported("staffing_forecasts", Identity));

    public StaffingArea()
    {
        Removes<StaffingMeasure>("staffing", "staffing measure", FindAsync);

        Entity<StaffingMeasure>("staffing_measures")
            .LockedWith(OfMeasures)
            .OwnedBy(measure => measure.HeadId)
            .Named(context => context.StaffingMeasures.Select(measure => new RegisteredName { Id = measure.StaffingMeasureId, Name = measure.Reference }))
            .History(HistorySubjects.StaffingMeasure, (measure, names) => $"{names.Head(measure.HeadId)}/{measure.Reference}", "HeadId", "Year", "Reference");

        Entity<StaffingForecast>("staffing_forecasts")
            .LockedWith(new PeriodOfHeadLock("staffing figures"))
            .OwnedBy(forecast => forecast.HeadId)
            .BelongsTo<StaffingMeasure>(forecast => forecast.StaffingMeasureId)
            .History(HistorySubjects.StaffingForecast, (forecast, names) => $"{names.Head(forecast.HeadId, forecast.Period)}/{names.OwnNameOf<StaffingMeasure>(forecast.StaffingMeasureId)}", "HeadId");

        Entity<StaffingBridgeStep>("staffing_bridge_steps")
            .LockedWith(new PeriodOfHeadLock("staffing figures"))
            .OwnedBy(step => step.HeadId)
            .BelongsTo<StaffingMeasure>(step => step.StaffingMeasureId)
            .History(
                HistorySubjects.StaffingBridge,
                (step, names) => $"{names.Head(step.HeadId, step.Period)}/{names.OwnNameOf<StaffingMeasure>(step.StaffingMeasureId)}/{ItemNames.Whole(step.DisplayOrder)}",
                "HeadId");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, reference) = question;
        var measure = RemovalPlan.Named(await context.StaffingMeasures.Where(one => one.Year == period.Year.StartYear).ToListAsync(cancellationToken), one => one.Reference, reference);
        if (measure is null || await question.HeadAsync(measure.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        var id = measure.StaffingMeasureId;
        var forecasts = await context.StaffingForecasts.Where(one => one.StaffingMeasureId == id).ToListAsync(cancellationToken);
        return new()
        {
            Name = measure.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayRegisterFor(council, head),
            Entity = measure,
            With = [("forecasts", forecasts), ("steps to its service line", await context.StaffingBridgeSteps.Where(one => one.StaffingMeasureId == id).ToListAsync(cancellationToken))],
            IsReportedIn = reported => forecasts.Exists(forecast => forecast.Period == reported),
            EndItBy = "Leave its figures out of an open period, and that period does not report it.",
        };
    }
}
