using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;

namespace BudgetMonitor.Data.Areas;

/// <summary>The product's own records of what was done.</summary>
internal sealed class RecordArea : Area
{
    public RecordArea()
    {
        Entity<HistoryEntry>("history")
            .LockedWith(new OnlyAddedLock("History is only ever added to.", "history_entry_id = NEW.history_entry_id"))
            .NotTold("It is history itself.");

        Entity<RequestRecord>("requests")
            .NeverLocked("That a form was taken is no figure; it is only ever added.")
            .NotTold("It only keeps a form from being taken twice.");
    }
}
