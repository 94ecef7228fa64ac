using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Areas;

/// <summary>The year's budget structure and its periods.</summary>
internal sealed class StructureArea : Area
{
    public StructureArea()
    {
        Entity<Head>("heads")
            .LockedWith(new StructureLock())
            .ReadWith((head, _) => HistoryPlace.OfHead(head.Year, head.Code))
            .History("head", (head, _) => $"{ItemNames.Year(head.Year)}/{head.Code}", "Year", "Code");

        Entity<PeriodRecord>("periods")
            .LockedWith(new PeriodStateLock())
            .OwnedByCouncil()
            .History(HistorySubjects.Period, (period, _) => ItemNames.Period(period.Year, period.Number));
    }
}
