using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Areas;

/// <summary>What service lines forecast and spent in each period, and what of it they ask to roll forward.</summary>
internal sealed class ForecastArea : Area
{
    public ForecastArea()
    {
        Entity<ForecastEntry>("forecasts")
            .LockedWith(new PeriodOfHeadLock("forecasts"))
            .OwnedBy(forecast => forecast.HeadId)
            .OnLinesAlone(forecast => forecast.HeadId)
            .History(HistorySubjects.Forecast, (forecast, names) => names.Head(forecast.HeadId, forecast.Period));

        Entity<ActualEntry>("actuals")
            .LockedWith(new PeriodOfHeadLock("actuals"))
            .OwnedBy(actual => actual.HeadId)
            .OnLinesAlone(actual => actual.HeadId)
            .History("actual", (actual, names) => names.Head(actual.HeadId, actual.Period));

        Entity<RollForward>("roll_forwards")
            .LockedWith(new PeriodOfHeadLock("roll forwards", "roll_forward_id"))
            .OwnedBy(rollForward => rollForward.HeadId)
            .History("roll forward", (rollForward, names) => $"{names.Head(rollForward.HeadId, rollForward.Period)}/{ItemNames.Whole(rollForward.DisplayOrder)}", "HeadId", "Period");
    }
}
