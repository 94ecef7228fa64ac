using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>A saving is added to the register, from the first period that is not published on.</summary>
public sealed class AddModel(IMonitoringReader reader, ISavingsService service, SavingsReader savingsReader, PeriodReader periods, CurrentPerson current)
    : RegisterPageModel(reader, service, savingsReader, periods, current)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(null, cancellationToken) is { } refused)
        {
            return refused;
        }

        Fill(new RegisterForm());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await FindAsync(null, cancellationToken) ?? await SaveAsync(cancellationToken);
}
