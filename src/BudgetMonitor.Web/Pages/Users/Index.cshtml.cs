using BudgetMonitor.Data;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>All accounts, for administrators.</summary>
public sealed class IndexModel(BudgetDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>An account as the list shows it.</summary>
    public sealed record Line(int Id, string DisplayName, string UserName, Role Role, string Parts, string State);

    /// <summary>The accounts by name.</summary>
    public IReadOnlyList<Line> Accounts { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var accounts = await db.Users
            .OrderBy(account => account.DisplayName)
            .ThenBy(account => account.Id)
            .Select(account => new
            {
                account.Id,
                account.DisplayName,
                UserName = account.UserName!,
                account.Role,
                account.IsDisabled,
                account.LockoutEnd,
                Parts = account.Parts.OrderBy(part => part.Code).Select(part => part.Code).ToList(),
            })
            .ToListAsync(cancellationToken);
        Accounts = accounts.ConvertAll(account => new Line(
            account.Id,
            account.DisplayName,
            account.UserName,
            account.Role,
            account.Role == Role.ChiefAccountant ? "The whole council" : string.Join(", ", account.Parts),
            account.IsDisabled ? "Disabled" : account.LockoutEnd > now ? "Locked for a few minutes" : "Active"));
    }
}
