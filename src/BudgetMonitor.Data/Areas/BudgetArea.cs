using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Areas;

/// <summary>The year's approved budget of each service line, what changed it since, and how it is spread over the months.</summary>
internal sealed class BudgetArea : Area
{
    public BudgetArea()
    {
        Entity<CashLimitEntry>("cash_limits")
            .LockedWith(new CashLimitLock())
            .OwnedBy(limit => limit.HeadId)
            .OnLinesAlone(limit => limit.HeadId, limit => limit.Gross != null || limit.Income != null)
            .History("cash limit", (limit, names) => names.Head(limit.HeadId));

        Entity<BudgetChange>("budget_changes")
            .LockedWith(new BudgetChangeLock())
            .OwnedBy(change => change.HeadId)
            .OnLinesAlone(change => change.HeadId)
            .History("budget change", (change, names) => $"{names.Head(change.HeadId)}/{change.Reference}", "HeadId", "Reference");

        Entity<ProfileEntry>("profiles")
            .LockedWith(new ProfileLock())
            .OwnedBy(profile => profile.HeadId)
            .OnLinesAlone(profile => profile.HeadId)
            .History("profile", (profile, names) => names.Head(profile.HeadId, profile.Period));
    }
}
