using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Accounts;

/// <summary>
/// What the sign-in reads and stores of accounts: guesses and sessions. None of it is the council's data, so history keeps none.
/// Guesses are counted for each account, and apart from that for each browser that the account signed in from before.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="clock">The time.</param>
public sealed class SignInStore(BudgetDbContext db, TimeProvider clock)
{
    /// <summary>Guesses after which an account answers no more for a while.</summary>
    public const int GuessesAllowed = 10;

    /// <summary>How long an account then answers no more.</summary>
    public static readonly TimeSpan GuessWindow = TimeSpan.FromMinutes(5);

    private const string KnownBrowserTokens = "known browser";

    /// <summary>The account of a name, as the database has it now and not as this request read it before; null where there is none.</summary>
    public Task<Account?> FindAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        db.ChangeTracker.Clear();
        var normalised = name.Trim().ToUpperInvariant();
        return db.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalised, cancellationToken);
    }

    /// <summary>An account that may sign in, with its parts; null where there is none.</summary>
    public async Task<Account?> FindOpenAsync(int accountId, CancellationToken cancellationToken) =>
        await db.Users.Include(user => user.Parts).SingleOrDefaultAsync(user => user.Id == accountId, cancellationToken) is { IsDisabled: false } account ? account : null;

    /// <summary>
    /// Counts a guess; false where none is looked at now. Counted before the password is looked at, so that guesses made at the
    /// same moment cannot slip past the limit.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="known">The browser that the account signed in from before; null for a stranger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> CountGuessAsync(Account account, string? known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return ChangeAsync(account, known is null ? _ => Task.FromResult(CountStrangersGuess(account)) : token => CountKnownGuessAsync(account, known, token), cancellationToken);
    }

    /// <summary>The right password ends the count that the guess was counted in. A stranger's guesses stay counted while the person works on in a browser of their own.</summary>
    /// <inheritdoc cref="CountGuessAsync"/>
    public Task ForgetGuessesAsync(Account account, string? known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return ChangeAsync(
            account,
            async token =>
            {
                if (known is null)
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
    }

    /// <summary>Starts a session, and lets go of the account's sessions that began too long ago to hold.</summary>
    public async Task<Guid> StartSessionAsync(Account account, DateTime oldest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var session = new AccountSession
        {
            AccountSessionId = Guid.NewGuid(),
            AccountId = account.Id,
            StartedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.AccountSessions.RemoveRange(
            await db.AccountSessions.Where(old => old.AccountId == account.Id && old.StartedAt <= oldest).ToListAsync(cancellationToken));
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session.AccountSessionId;
    }

    /// <summary>Ends one session.</summary>
    public async Task EndSessionAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (await db.AccountSessions.FindAsync([sessionId], cancellationToken) is { } session)
        {
            db.AccountSessions.Remove(session);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Ends every session of an account, in every browser.</summary>
    public async Task EndSessionsAsync(int accountId, CancellationToken cancellationToken)
    {
        db.AccountSessions.RemoveRange(await db.AccountSessions.Where(session => session.AccountId == accountId).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
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

    private async Task<bool> CountKnownGuessAsync(Account account, string known, CancellationToken cancellationToken)
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

    private Task<IdentityUserToken<int>?> FindTokenAsync(Account account, string known, CancellationToken cancellationToken) =>
        db.UserTokens.SingleOrDefaultAsync(
            token => token.UserId == account.Id && token.LoginProvider == KnownBrowserTokens && token.Name == known,
            cancellationToken);

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
