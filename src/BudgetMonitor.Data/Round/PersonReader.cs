using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Round;

/// <summary>Reads who somebody is at this moment: their rights, and whom they stand in for.</summary>
/// <param name="db">The database.</param>
public sealed class PersonReader(BudgetDbContext db)
{
    // Every request asks this first: a database that does not answer so small a question in time is out of reach.
    private const int LookUpSeconds = 2;

    /// <summary>Whose a session is, in one small query; null where it has ended, the password was changed since, or the account is closed.</summary>
    /// <param name="accountId">The account that the session names.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="stamp">The account's stamp when the session began.</param>
    /// <param name="oldest">A session that began then or before has ended.</param>
    /// <param name="today">The day for which somebody may stand in.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Person?> OfSessionAsync(int accountId, Guid sessionId, string stamp, DateTime oldest, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            db.Database.SetCommandTimeout(LookUpSeconds);
            var standIns = Deputies.On(db, today);
            var account = await db.Users
                .Where(user => user.Id == accountId
                    && user.SecurityStamp == stamp
                    && !user.IsDisabled
                    && db.AccountSessions.Any(session =>
                        session.AccountSessionId == sessionId && session.AccountId == user.Id && session.StartedAt > oldest))
                .Select(user => new
                {
                    user.DisplayName,
                    user.Role,
                    Parts = user.Parts.OrderBy(part => part.Code).Select(part => part.Code).ToList(),
                    StandsIn = standIns.Where(one => one.DeputyAccountId == user.Id).ToList(),
                })
                .SingleOrDefaultAsync(cancellationToken);
            return account is null
                ? null
                : new Person(accountId, account.DisplayName, account.Role, account.Parts)
                {
                    StandsInFor = await Deputies.CodesAsync(db, account.StandsIn, cancellationToken),
                };
        }
        finally
        {
            db.Database.SetCommandTimeout((int?)null);
        }
    }
}
