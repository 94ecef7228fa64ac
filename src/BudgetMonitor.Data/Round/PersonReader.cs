using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Round;

/// <summary>Reads who somebody is at this moment: their rights, and whom they stand in for.</summary>
/// <param name="db">The database.</param>
public sealed class PersonReader(BudgetDbContext db)
{
    // Every request asks this first: a database that does not answer so small a question in time is out of reach.
    private const int LookUpSeconds = 2;

    // Every request asks this, so it is put together once for the process, and whom somebody stands in for, which few do, is asked for apart.
    private static readonly Func<BudgetDbContext, int, Guid, string, DateTime, DateOnly, CancellationToken, Task<Found?>> Find = EF.CompileAsyncQuery(
        (BudgetDbContext db, int accountId, Guid sessionId, string stamp, DateTime oldest, DateOnly today, CancellationToken cancellationToken) => db.Users
            .Where(user => user.Id == accountId
                && user.SecurityStamp == stamp
                && !user.IsDisabled
                && db.AccountSessions.Any(session =>
                    session.AccountSessionId == sessionId && session.AccountId == user.Id && session.StartedAt > oldest))
            .Select(user => new Found(
                user.DisplayName,
                user.Role,
                user.Parts.OrderBy(part => part.Code).Select(part => part.Code).ToList(),
                db.PartOwners.Any(part => part.DeputyAccountId == user.Id && part.AwayFrom <= today && (part.AwayUntil == null || part.AwayUntil >= today)),
                db.Councils.OrderBy(council => council.CouncilSettingsId).Select(council => (long?)council.DataVersion).FirstOrDefault(),
                db.History.OrderByDescending(entry => entry.HistoryEntryId).Select(entry => entry.Hash).FirstOrDefault()))
            .SingleOrDefault());

    /// <summary>Whose a session is, in one small query; null where it has ended, the password was changed since, or the account is closed.</summary>
    /// <param name="accountId">The account that the session names.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="stamp">The account's stamp when the session began.</param>
    /// <param name="oldest">A session that began then or before has ended.</param>
    /// <param name="today">The day for which somebody may stand in.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The person, and what the council's data was when they asked; null where there is no council yet.</returns>
    public async Task<(Person Person, CouncilState? State)?> OfSessionAsync(int accountId, Guid sessionId, string stamp, DateTime oldest, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            db.Database.SetCommandTimeout(LookUpSeconds);
            if (await Find(db, accountId, sessionId, stamp, oldest, today, cancellationToken) is not { } found)
            {
                return null;
            }

            var person = new Person(accountId, found.DisplayName, found.Role, found.Parts)
            {
                StandsInFor = found.IsDeputy ? await StandsInAsync(accountId, today, cancellationToken) : [],
            };
            return (person, found.DataVersion is { } version ? new CouncilState(version, found.LastSeal) : null);
        }
        finally
        {
            db.Database.SetCommandTimeout((int?)null);
        }
    }

    private async Task<IReadOnlyList<string>> StandsInAsync(int accountId, DateOnly today, CancellationToken cancellationToken) =>
        await Deputies.CodesAsync(db, await Deputies.On(db, today).Where(one => one.DeputyAccountId == accountId).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>What the small query finds.</summary>
    private sealed record Found(string DisplayName, Role Role, List<string> Parts, bool IsDeputy, long? DataVersion, string? LastSeal);
}
