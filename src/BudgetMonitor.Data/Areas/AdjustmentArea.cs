using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Areas;

/// <summary>What directors expect beyond their services' forecasts, and the actions that are to bring it about.</summary>
internal sealed class AdjustmentArea : Area
{
    public AdjustmentArea()
    {
        Entity<DirectorAdjustment>("director_adjustments")
            .LockedWith(new PeriodOfHeadLock("director's adjustments"))
            .OwnedBy(adjustment => adjustment.HeadId)
            .History("director's adjustment", (adjustment, names) => names.Head(adjustment.HeadId, adjustment.Period));

        Entity<AdjustmentAction>("adjustment_actions")
            .NeverLocked("An action goes on from period to period; where it stood in each is its progress.")
            .OwnedBy(action => action.HeadId)
            .History("action", (action, names) => $"{names.Head(action.HeadId)}/{ItemNames.Beginning(action.Title)}", "HeadId");

        Entity<ActionProgress>("action_progress")
            .LockedWith(new PeriodOfHeadLock("actions"))
            .OwnedBy(progress => progress.HeadId)
            .History("action progress", (progress, names) => $"{names.Head(progress.HeadId, progress.Period)}/{ItemNames.Whole(progress.AdjustmentActionId)}", "HeadId");
    }
}
