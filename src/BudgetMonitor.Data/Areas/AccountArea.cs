using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Rules;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Areas;

/// <summary>Who may sign in, to which parts, and the sign-in machinery's own rows, which it saves by itself.</summary>
internal sealed class AccountArea : Area
{
    private const string NoFigure = "No figure of a period.";
    private const string Machinery = "The sign-in machinery's own; the log tells of signing in.";

    public AccountArea()
    {
        Entity<Account>("accounts").NeverLocked(NoFigure).OwnedByAccounts().History(HistorySubjects.Account, (account, _) => account.UserName ?? string.Empty);
        Entity<AccountPart>("account_parts").NeverLocked(NoFigure).OwnedByAccounts().History(HistorySubjects.Account, (part, names) => names.UserName(part));
        Entity<AccountSession>("account_sessions").NeverLocked(NoFigure).NotTold(Machinery).SavedBySignIn();
        Entity<DataProtectionKey>("data_protection_keys").NeverLocked(NoFigure).NotTold(Machinery).SavedBySignIn();
        Entity<IdentityUserClaim<int>>("account_claims").NeverLocked(NoFigure).NotTold(Machinery).SavedBySignIn();
        Entity<IdentityUserLogin<int>>("account_logins").NeverLocked(NoFigure).NotTold(Machinery).SavedBySignIn();
        Entity<IdentityUserToken<int>>("account_tokens").NeverLocked(NoFigure).NotTold(Machinery).SavedBySignIn();
    }
}
