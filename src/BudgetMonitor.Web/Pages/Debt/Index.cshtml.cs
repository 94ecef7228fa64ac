using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Pages.Debt;

/// <summary>What is owed to the council by age, with the change since an earlier day.</summary>
public sealed class IndexModel(IMonitoringReader reader, BudgetDbContext db, CurrentPerson current) : CouncilPageModel(reader, current)
{
    /// <summary>A report for each group of debtors.</summary>
    public IReadOnlyList<DebtReport> Reports { get; private set; } = [];

    /// <summary>The address where a group's debts are entered.</summary>
    public string EnterHref(string? debtor) => Href("debt", "enter") + (debtor is null ? string.Empty : "?debtor=" + Uri.EscapeDataString(debtor));

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Reports = await BalanceReader.DebtsAsync(db, Period, cancellationToken);
}
