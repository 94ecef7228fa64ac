using BudgetMonitor.Data;
using BudgetMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Hosting;

/// <summary>An account of the demonstration, as the sign-in page shows it.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Role">Its role.</param>
/// <param name="Parts">The parts of the council that it reaches.</param>
public sealed record DemonstrationAccount(string UserName, Role Role, string Parts);

/// <summary>The accounts with a known password. They exist in a demonstration only, which production settings refuse.</summary>
public sealed class DemonstrationAccounts(BudgetDbContext db)
{
    /// <summary>The one password of all of them.</summary>
    public const string Password = "demonstration-2017";

    /// <summary>The accounts, where the database is a demonstration.</summary>
    public async Task<IReadOnlyList<DemonstrationAccount>> ListAsync(CancellationToken cancellationToken)
    {
        if (!await db.Councils.AnyAsync(council => council.IsDemonstration, cancellationToken))
        {
            return [];
        }

        var accounts = await db.Users
            .OrderBy(account => account.Id)
            .Select(account => new { account.UserName, account.Role, Parts = account.Parts.OrderBy(part => part.Code).Select(part => part.Code).ToList() })
            .ToListAsync(cancellationToken);
        return accounts.ConvertAll(account => new DemonstrationAccount(account.UserName!, account.Role, string.Join(", ", account.Parts)));
    }
}
