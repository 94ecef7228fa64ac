using BudgetMonitor.Data;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Mail;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Mail;
using BudgetMonitor.Web.Round;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Round;

/// <summary>
/// Sends the day's digests: one mail for each person whom something needs, who has an address and wants it. That a person
/// has been sent one is stored first, so that nobody gets two, however many copies of the product run; a mail that cannot
/// be sent is told in the log and not tried again that day.
/// </summary>
public sealed partial class DigestRun(
    BudgetDbContext db,
    IChangeRunner changes,
    AttentionReader attention,
    IMailSender sender,
    IOptions<MailSettings> settings,
    TimeProvider clock,
    ILogger<DigestRun> logger)
{
    /// <summary>Sends what is due today and has not been sent. Returns how many mails went out.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.CouncilNow();
        if (!settings.Value.IsOn || now.Hour < settings.Value.DigestAt)
        {
            return 0;
        }

        var today = DateOnly.FromDateTime(now);
        var council = await db.Councils.Select(row => row.ShortName).SingleOrDefaultAsync(cancellationToken);

        // Members read what is published; nothing waits for them, and the same paper every day would be noise.
        var accounts = await db.Users.AsNoTracking()
            .Include(account => account.Parts)
            .Where(account => !account.IsDisabled && account.WantsDigest && account.Email != null && account.Role != Role.CommitteeMember
                && !db.Digests.Any(digest => digest.AccountId == account.Id && digest.SentOn == today))
            .OrderBy(account => account.Id)
            .ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var account in accounts)
        {
            if (council is not null && await SendAsync(council, account, today, cancellationToken))
            {
                sent++;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(string council, Account account, DateOnly today, CancellationToken cancellationToken)
    {
        var standIns = await Deputies.On(db, today).Where(one => one.DeputyAccountId == account.Id).ToListAsync(cancellationToken);
        var person = account.ToPerson() with { StandsInFor = await Deputies.CodesAsync(db, standIns, cancellationToken) };
        var items = await attention.FindAsync(person, cancellationToken);
        if (items.Count == 0 || !await ClaimAsync(account.Id, today, cancellationToken))
        {
            return false;
        }

        try
        {
            await sender.SendAsync(account.Email!, DigestText.Subject(council, items.Count), DigestText.Of(person, items, new Uri(settings.Value.PublicAddress!)), cancellationToken);
            LogSent(account.Id);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, account.Id);
            return false;
        }
    }

    /// <summary>Whether this copy of the product is the one that sends the person's mail today.</summary>
    private async Task<bool> ClaimAsync(int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var outcome = await changes.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryWay.CommandLine, "Digest"),
            async (context, token) =>
            {
                if (await context.Digests.AnyAsync(digest => digest.AccountId == accountId && digest.SentOn == today, token))
                {
                    return ChangeResult.Refuse("Sent already.");
                }

                context.Digests.Add(new DigestRecord { AccountId = accountId, SentOn = today });
                return ChangeResult.Save("Claimed.");
            },
            cancellationToken);
        return outcome.WasSaved;
    }

    [LoggerMessage(LogLevel.Information, "The digest was sent to account {AccountId}")]
    private partial void LogSent(int accountId);

    [LoggerMessage(LogLevel.Warning, "The digest could not be sent to account {AccountId}")]
    private partial void LogFailed(Exception failure, int accountId);
}
