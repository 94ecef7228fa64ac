using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Accounts;

/// <summary>An account as the list of accounts shows it.</summary>
/// <param name="AccountId">Its identity.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Role">Their role.</param>
/// <param name="IsDisabled">Whether it is closed.</param>
/// <param name="LockedUntil">Until when it is locked after wrong passwords; null where it never was.</param>
/// <param name="Email">Where the digest goes; null for nowhere.</param>
/// <param name="WantsDigest">Whether the person wants the digest.</param>
/// <param name="Parts">The codes of their parts.</param>
public sealed record ListedAccount(
    int AccountId,
    string DisplayName,
    string UserName,
    Role Role,
    bool IsDisabled,
    DateTimeOffset? LockedUntil,
    string? Email,
    bool WantsDigest,
    IReadOnlyList<string> Parts);

/// <summary>What a person's own page says of their account.</summary>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Email">Where the digest goes; null for nowhere.</param>
/// <param name="WantsDigest">Whether they want the digest.</param>
public sealed record OwnAccount(string UserName, string? Email, bool WantsDigest);

/// <summary>Reads accounts and their sessions for the pages about them. One query each.</summary>
/// <param name="db">The database.</param>
public sealed class AccountReader(BudgetDbContext db)
{
    /// <summary>All accounts by name, for administrators.</summary>
    public async Task<IReadOnlyList<ListedAccount>> ListAsync(CancellationToken cancellationToken) => await db.Users
        .OrderBy(account => account.DisplayName)
        .ThenBy(account => account.Id)
        .Select(account => new ListedAccount(
            account.Id,
            account.DisplayName,
            account.UserName!,
            account.Role,
            account.IsDisabled,
            account.LockoutEnd,
            account.Email,
            account.WantsDigest,
            account.Parts.OrderBy(part => part.Code).Select(part => part.Code).ToList()))
        .ToListAsync(cancellationToken);

    /// <summary>Whether there is any account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => db.Users.AnyAsync(cancellationToken);

    /// <summary>A person's own account.</summary>
    public Task<OwnAccount> OwnAsync(int accountId, CancellationToken cancellationToken) => db.Users
        .Where(account => account.Id == accountId)
        .Select(account => new OwnAccount(account.UserName!, account.Email, account.WantsDigest))
        .SingleAsync(cancellationToken);

    /// <summary>In how many browsers a person has signed in after a time.</summary>
    public Task<int> CountSessionsAsync(int accountId, DateTime after, CancellationToken cancellationToken) =>
        db.AccountSessions.CountAsync(session => session.AccountId == accountId && session.StartedAt > after, cancellationToken);

    /// <summary>When a session began; the earliest time there is where it has ended.</summary>
    public Task<DateTime> SessionStartAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.AccountSessions.Where(session => session.AccountSessionId == sessionId).Select(session => session.StartedAt).SingleOrDefaultAsync(cancellationToken);
}
