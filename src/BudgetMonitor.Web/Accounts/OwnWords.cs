using BudgetMonitor.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Accounts;

/// <summary>The words that a person's password must not be made of: their own names and the council's.</summary>
internal static class OwnWords
{
    public static async Task<IReadOnlyList<string>> OfAsync(BudgetDbContext db, string? userName, string? displayName, CancellationToken cancellationToken)
    {
        var council = await db.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return new[] { userName, displayName, council?.Name, council?.ShortName }.OfType<string>().ToList();
    }
}
