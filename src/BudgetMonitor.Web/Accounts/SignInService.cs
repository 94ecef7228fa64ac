using BudgetMonitor.Data;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Signs people in and out. An unknown name, a wrong password, a disabled account and one with too many guesses all get the
/// same answer after the same time. Guesses are counted for each account, and apart from that for each browser that the
/// account signed in from before, so that nobody can shut a person out of their own browser by guessing elsewhere.
/// </summary>
public sealed class SignInService(
    BudgetDbContext db,
    IPasswordHasher<Account> hasher,
    IHttpContextAccessor http,
    KnownBrowser browser,
    IOptions<SessionSettings> settings,
    TimeProvider clock,
    ILogger<SignInService> logger)
{
    /// <summary>Guesses after which an account answers no more for a while.</summary>
    public const int GuessesAllowed = 10;

    /// <summary>How long an account then answers no more.</summary>
    public static readonly TimeSpan GuessWindow = TimeSpan.FromMinutes(5);

    private const string KnownBrowserTokens = "known browser";

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
            await ForgetGuessesAsync(account, cancellationToken);
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
            var session = await db.AccountSessions.FindAsync([current.SessionId], cancellationToken);
            if (session is not null)
            {
                db.AccountSessions.Remove(session);
                await db.SaveChangesAsync(cancellationToken);
            }
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
        db.AccountSessions.RemoveRange(await db.AccountSessions.Where(session => session.AccountId == accountId).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        logger.LogInformation("Account {AccountId} signed out everywhere", accountId);
        await http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<Account?> CheckAsync(string name, string password, CancellationToken cancellationToken)
    {
        // What the database says now, not what this request read before.
        db.ChangeTracker.Clear();
        var normalised = name.Trim().ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalised, cancellationToken);
        var mayGuess = account is not null && !account.IsDisabled && await CountGuessAsync(account, cancellationToken);
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

    // Counted before the password is looked at, so that guesses made at the same moment cannot slip past the limit.
    private Task<bool> CountGuessAsync(Account account, CancellationToken cancellationToken)
    {
        var known = browser.NameFor(account.Id);
        return ChangeAsync(account, known is null ? _ => Task.FromResult(CountStrangersGuess(account)) : token => CountGuessAsync(account, known, token), cancellationToken);
    }

    private bool CountStrangersGuess(Account account)
    {
        var now = clock.GetUtcNow();
        if (account.LockoutEnd > now)
        {
            return false;
        }

        account.AccessFailedCount++;
        if (account.AccessFailedCount >= GuessesAllowed)
        {
            account.LockoutEnd = now + GuessWindow;
            account.AccessFailedCount = 0;
        }

        return true;
    }

    private async Task<bool> CountGuessAsync(Account account, string known, CancellationToken cancellationToken)
    {
        var stored = await FindTokenAsync(account, known, cancellationToken);
        if (GuessCount.Read(stored?.Value).Next(clock.GetUtcNow()) is not { } count)
        {
            return false;
        }

        if (stored is null)
        {
            stored = new IdentityUserToken<int> { UserId = account.Id, LoginProvider = KnownBrowserTokens, Name = known };
            db.UserTokens.Add(stored);
        }

        stored.Value = count.ToString();
        return true;
    }

    /// <summary>The right password ends the count that the guess was counted in. A stranger's guesses stay counted while the person works on in a browser of their own.</summary>
    private Task ForgetGuessesAsync(Account account, CancellationToken cancellationToken) => ChangeAsync(
        account,
        async token =>
        {
            if (browser.NameFor(account.Id) is not { } known)
            {
                account.AccessFailedCount = 0;
                account.LockoutEnd = null;
            }
            else if (await FindTokenAsync(account, known, token) is { } stored)
            {
                db.UserTokens.Remove(stored);
            }

            return true;
        },
        cancellationToken);

    private Task<IdentityUserToken<int>?> FindTokenAsync(Account account, string known, CancellationToken cancellationToken) =>
        db.UserTokens.SingleOrDefaultAsync(
            token => token.UserId == account.Id && token.LoginProvider == KnownBrowserTokens && token.Name == known,
            cancellationToken);

    private async Task StartSessionAsync(Account account, CancellationToken cancellationToken)
    {
        await ForgetGuessesAsync(account, cancellationToken);
        var session = new AccountSession
        {
            AccountSessionId = Guid.NewGuid(),
            AccountId = account.Id,
            StartedAt = clock.GetUtcNow().UtcDateTime,
        };
        var oldest = settings.Value.OldestStart(clock);
        db.AccountSessions.RemoveRange(
            await db.AccountSessions.Where(old => old.AccountId == account.Id && old.StartedAt <= oldest).ToListAsync(cancellationToken));
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogInformation("Account {AccountId} signed in", account.Id);
        var principal = SessionEvents.Principal(account.Id, session.AccountSessionId, account.SecurityStamp ?? string.Empty);
        await http.HttpContext!.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        browser.Remember(account.Id);

        // A form on the answer to this very request must carry a token of the person who is now signed in.
        http.HttpContext!.User = principal;
    }

    // Whoever finds the account changed in between decides again from what stands now.
    private async Task<bool> ChangeAsync(Account account, Func<CancellationToken, Task<bool>> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!await change(cancellationToken))
            {
                return false;
            }

            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException failure)
            {
                var added = db.ChangeTracker.Entries<IdentityUserToken<int>>().FirstOrDefault(token => token.State == EntityState.Added)?.Entity.Name;
                foreach (var token in db.ChangeTracker.Entries<IdentityUserToken<int>>().ToList())
                {
                    token.State = EntityState.Detached;
                }

                // Two first guesses at once: the other one's count is there now. Anything else is no matter of who was first.
                if (failure is not DbUpdateConcurrencyException && (added is null || await FindTokenAsync(account, added, cancellationToken) is null))
                {
                    throw;
                }

                await db.Entry(account).ReloadAsync(cancellationToken);
            }
        }
    }
}
