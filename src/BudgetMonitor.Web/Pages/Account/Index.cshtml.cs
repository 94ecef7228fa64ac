using BudgetMonitor.Data;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>What the service knows about the person's account.</summary>
public sealed class IndexModel(BudgetDbContext db, CurrentPerson current, IOptions<SessionSettings> settings, TimeProvider clock) : PageModel
{
    /// <summary>The name to sign in with.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>The parts by name.</summary>
    public IReadOnlyList<string> Parts { get; private set; } = [];

    /// <summary>In how many browsers the person is signed in.</summary>
    public int Sessions { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var id = current.Person.AccountId;
        var oldest = settings.Value.OldestStart(clock);
        UserName = await db.Users.Where(account => account.Id == id).Select(account => account.UserName!).SingleAsync(cancellationToken);
        Sessions = await db.AccountSessions.CountAsync(session => session.AccountId == id && session.StartedAt > oldest, cancellationToken);
        Parts = await PartNames.OfAsync(db, current.Person.Parts, cancellationToken);
    }
}
