using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Mail;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Round;

/// <summary>Somebody whose digest of a day has not been sent.</summary>
/// <param name="Person">Who it is, with the parts that they stand in for that day.</param>
/// <param name="AccountId">Their account.</param>
/// <param name="Address">Their e-mail address.</param>
public sealed record DueDigest(Person Person, int AccountId, string Address);

/// <summary>Who is to be sent a digest, and that nobody is sent two of one day.</summary>
/// <param name="db">The council's data.</param>
/// <param name="changes">Makes changes.</param>
public sealed class Digests(BudgetDbContext db, IChangeRunner changes)
{
    /// <summary>
    /// Everybody who has an address, wants the digest and has not been sent the day's. Members read what is published: nothing
    /// waits for them, and the same paper every day would be noise.
    /// </summary>
    /// <param name="day">The day, in the council's time.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<DueDigest>> DueAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.AsNoTracking()
            .Include(account => account.Parts)
            .Where(account => !account.IsDisabled && account.WantsDigest && account.Email != null && account.Role != Role.CommitteeMember
                && !db.Digests.Any(digest => digest.AccountId == account.Id && digest.SentOn == day))
            .OrderBy(account => account.Id)
            .ToListAsync(cancellationToken);
        var due = new List<DueDigest>();
        foreach (var account in accounts)
        {
            var standIns = await Deputies.On(db, day).Where(one => one.DeputyAccountId == account.Id).ToListAsync(cancellationToken);
            due.Add(new(account.ToPerson() with { StandsInFor = await Deputies.CodesAsync(db, standIns, cancellationToken) }, account.Id, account.Email!));
        }

        return due;
    }

    /// <summary>Whether this copy of the product is the one that sends the person's mail of the day. It is stored before the mail is sent.</summary>
    /// <param name="accountId">The person's account.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    public async Task<bool> ClaimAsync(int accountId, DateOnly day, CancellationToken cancellationToken)
    {
        var outcome = await changes.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine, "Digest"),
            async (context, token) =>
            {
                if (await context.Digests.AnyAsync(digest => digest.AccountId == accountId && digest.SentOn == day, token))
                {
                    return ChangeResult.Refuse("Sent already.");
                }

                context.Digests.Add(new DigestRecord { AccountId = accountId, SentOn = day });
                return ChangeResult.Save("Claimed.");
            },
            cancellationToken);
        return outcome.WasSaved;
    }
}
