using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>What the register holds of a saving is changed, with the reason. What a published period counted stays.</summary>
public sealed class ChangeModel(IMonitoringReader reader, ISavingsService service, SavingsReader savingsReader, PeriodReader periods, CurrentPerson current)
    : RegisterPageModel(reader, service, savingsReader, periods, current)
{
    [FromRoute]
    public string Reference { get; set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(Reference, cancellationToken) is { } refused)
        {
            return refused;
        }

        Fill(RegisterForm.From(Standing!, Years));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await FindAsync(Reference, cancellationToken) ?? await SaveAsync(cancellationToken);
}
