using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Saving;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// For what takes a fresh sign-in: an older session gives the password again, beside what it confirms. A wrong one counts as a
/// guess, as at the sign-in.
/// </summary>
public sealed class PasswordAgain(AccountReader accounts, AccountDirectory directory, SignInService service, CurrentPerson current, TimeProvider clock)
{
    /// <summary>Whether the session is too old, so that the password is asked for.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) =>
        !FreshSignIn.IsFresh(await SessionStartAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);

    /// <summary>When the person last proved who they are: the session's start where it is fresh, now where the password is right; null otherwise.</summary>
    public async Task<DateTime?> ConfirmAsync(string? password, CancellationToken cancellationToken)
    {
        var start = await SessionStartAsync(cancellationToken);
        if (FreshSignIn.IsFresh(start, clock.GetUtcNow().UtcDateTime))
        {
            return start;
        }

        return !string.IsNullOrEmpty(password)
            && await directory.FindAsync(current.Person.AccountId, cancellationToken) is { } account
            && await service.IsPasswordAsync(account.UserName, password, cancellationToken)
            ? clock.GetUtcNow().UtcDateTime
            : null;
    }

    private Task<DateTime> SessionStartAsync(CancellationToken cancellationToken) => accounts.SessionStartAsync(current.SessionId, cancellationToken);
}
