using BudgetMonitor.Data;
using BudgetMonitor.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Signs people in and out. An unknown name, a wrong password, a disabled account and one with too many guesses all get the
/// same answer after the same time.
/// </summary>
public sealed class SignInDesk(
    BudgetDbContext db,
    IPasswordHasher<Account> hasher,
    IHttpContextAccessor http,
    IOptions<SessionSettings> settings,
    TimeProvider clock,
    ILogger<SignInDesk> logger)
{
    /// <summary>Guesses after which an account answers no more for a while.</summary>
    public const int GuessesAllowed = 10;

    /// <summary>How long an account then answers no more.</summary>
    public static readonly TimeSpan GuessWindow = TimeSpan.FromMinutes(5);

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

    /// <summary>Ends this session on the server as well as in the browser.</summary>
    public async Task SignOutAsync(CurrentPerson current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var session = await db.AccountSessions.FindAsync([current.SessionId], cancellationToken);
        if (session is not null)
        {
            db.AccountSessions.Remove(session);
            await db.SaveChangesAsync(cancellationToken);
        }

        logger.LogInformation("Account {AccountId} signed out", current.Person.AccountId);
        await http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
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
    private Task<bool> CountGuessAsync(Account account, CancellationToken cancellationToken) => ChangeAsync(
        account,
        () =>
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
        },
        cancellationToken);

    private Task ForgetGuessesAsync(Account account, CancellationToken cancellationToken) => ChangeAsync(
        account,
        () =>
        {
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            return true;
        },
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

        // A form on the answer to this very request must carry a token of the person who is now signed in.
        http.HttpContext!.User = principal;
    }

    // Whoever finds the account changed in between decides again from what stands now.
    private async Task<bool> ChangeAsync(Account account, Func<bool> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!change())
            {
                return false;
            }

            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                await db.Entry(account).ReloadAsync(cancellationToken);
            }
        }
    }
}
