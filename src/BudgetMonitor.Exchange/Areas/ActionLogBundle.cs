using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>What was agreed to bring budgets back on course, and how far it has come.</summary>
internal sealed class ActionLogBundle : BundleArea
{
    public ActionLogBundle()
    {
        var actions = File(ActionLogFiles.Actions).KeptAs<AgreedAction>();
        File(ActionLogFiles.Progress).KeptAs<AgreedActionProgress>(actions.Parent("action", ActionLogFiles.Name, action => action.AgreedActionId));
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context)
    {
        PublishedCheck.Approved(
            context,
            ActionLogFiles.Actions,
            row => (row.Year, row.Name, row.FromPeriod),
            (row, before) => row.Effect != before.Effect,
            "its effect stays",
            "Say that it is stopped, and add another");
        foreach (var twice in context.After(ActionLogFiles.Actions).GroupBy(row => (row.Year, row.Name.ToUpperInvariant())).Where(group => group.Count() > 1))
        {
            var given = twice.Last(row => context.Wanted(ActionLogFiles.Actions).Contains(row));
            var other = twice.First(row => !ReferenceEquals(row, given));
            context.Fault(ActionLogFiles.Actions, given.Line, "name", given.Name, $"{other.Code} has an action of this name in {given.Year}", "Say how this one differs; an action stays at its head");
        }
    }
}
