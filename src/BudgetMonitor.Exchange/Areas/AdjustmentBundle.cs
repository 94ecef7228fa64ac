using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Directors' adjustments and the management actions behind them.</summary>
internal sealed class AdjustmentBundle : BundleArea
{
    public AdjustmentBundle()
    {
        File(FigureFiles.DirectorAdjustments).KeptAs<DirectorAdjustment>();
        var actions = File(ActionFiles.Actions).KeptAs<AdjustmentAction>();
        File(ActionFiles.Progress).KeptAs<ActionProgress>(actions.Parent("action", ActionFiles.Title, action => action.AdjustmentActionId));
    }
}
