using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Debts;

namespace BudgetMonitor.Data.Areas;

/// <summary>What the council is owed, by age.</summary>
internal sealed class DebtArea : Area
{
    public DebtArea()
    {
        Removes<DebtBalance>("debt", "group of debtors", FindAsync);

        Entity<DebtBalance>("debt_balances")
            .LockedWith(new PeriodOfYearLock("its debts"))
            .OwnedByCouncil()
            .History(
                "aged debt",
                (balance, _) => $"{ItemNames.Period(balance.Year, balance.Period)}/{ItemNames.Beginning(balance.Debtor)}/{HistorySubjects.Text(balance.AsAt)}/{balance.Band}");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, debtor) = question;
        var all = await context.DebtBalances.Where(one => one.Year == period.Year.StartYear && one.Period == period.Number).ToListAsync(cancellationToken);
        var balances = all.FindAll(one => one.Debtor == debtor);
        return balances.Count == 0 ? null : new()
        {
            Name = debtor,
            Heads = [structure.Council],
            MayGo = (who, council) => who.MayKeepBalances(council),
            With = [("amounts by age", balances)],

            // What other periods report of the same debtors is theirs and stays.
            IsReportedIn = reported => reported == period.Number,
            EndItBy = "Enter 0 for every age, so that the correction shows what changed.",
        };
    }
}
