using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Signs people in and out. An unknown name, a wrong password, a disabled account and one with too many guesses all get the
/// same answer after the same time. Guesses are counted for each account, and apart from that for each browser that the
/// account signed in from before, so that nobody can shut a person out of their own browser by guessing elsewhere.
/// </summary>
public sealed class SignInService(
    SignInStore store,
    IPasswordHasher<Account> hasher,
    IHttpContextAccessor http,
    KnownBrowser browser,
    IOptions<SessionSettings> settings,
    TimeProvider clock,
    ILogger<SignInService> logger)
{
    private static readonly Account Nobody = new() { DisplayName = "Nobody", Role = default };
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Starts a session, or false.</summary>
    public async Task<bool> SignInAsync(string name, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var started = clock.GetTimestamp();
        var account = await CheckAsync(name, password, cancellationToken);
        if (account is null)
        {
            var left = TimeSpan.FromMilliseconds(settings.Value.RefusalMilliseconds) - clock.GetElapsedTime(started);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, cancellationToken);
            }

            return false;
        }

        await StartSessionAsync(account, cancellationToken);
        return true;
    }

    /// <summary>Whether this is the account's password; a wrong one counts as a guess.</summary>
    public async Task<bool> IsPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var account = await CheckAsync(name, password, cancellationToken);
        if (account is not null)
        {
            await store.ForgetGuessesAsync(account, browser.NameFor(account.Id), cancellationToken);
        }

        return account is not null;
    }

    /// <summary>Ends this session in the browser and on the server; false where the server could not store that it has ended.</summary>
    public async Task<bool> SignOutAsync(CurrentPerson current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var isStored = true;
        try
        {
            await store.EndSessionAsync(current.SessionId, cancellationToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // Whoever leaves a shared computer must be able to, whatever becomes of the database.
            StorageFailure.Report(logger, failure);
            isStored = false;
        }

        logger.LogInformation("Account {AccountId} signed out", current.Person.AccountId);
        await http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
        return isStored;
    }

    /// <summary>Ends every session of the person, in every browser.</summary>
    public async Task SignOutEverywhereAsync(CurrentPerson current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var accountId = current.Person.AccountId;
        await store.EndSessionsAsync(accountId, cancellationToken);
        logger.LogInformation("Account {AccountId} signed out everywhere", accountId);
        await http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<Account?> CheckAsync(string name, string password, CancellationToken cancellationToken)
    {
        var account = await store.FindAsync(name, cancellationToken);
        var mayGuess = account is not null && !account.IsDisabled && await store.CountGuessAsync(account, browser.NameFor(account.Id), cancellationToken);
        var right = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (account is null)
        {
            logger.LogInformation("Sign-in refused: no such account");
            return null;
        }

        if (mayGuess && right)
        {
            return account;
        }

        logger.LogWarning(
            "Sign-in refused to account {AccountId}: {Why}",
            account.Id,
            account.IsDisabled ? "disabled" : mayGuess ? "wrong password" : "too many guesses");
        return null;
    }

    private async Task StartSessionAsync(Account account, CancellationToken cancellationToken)
    {
        await store.ForgetGuessesAsync(account, browser.NameFor(account.Id), cancellationToken);
        var sessionId = await store.StartSessionAsync(account, settings.Value.OldestStart(clock), cancellationToken);
        logger.LogInformation("Account {AccountId} signed in", account.Id);
        var principal = SessionEvents.Principal(account.Id, sessionId, account.SecurityStamp ?? string.Empty);
        await http.HttpContext!.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        browser.Remember(account.Id);

        // A form on the answer to this very request must carry a token of the person who is now signed in.
        http.HttpContext!.User = principal;
    }
}
