using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>What debtors owe, by age.</summary>
internal sealed class DebtBundle : BundleArea
{
    public DebtBundle()
    {
        File(BalanceFiles.AgedDebt).KeptAs<DebtBalance>();
    }
}
