using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Web.Mail;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Round;

/// <summary>
/// Sends the day's digests: one mail for each person whom something needs, who has an address and wants it. That a person
/// has been sent one is stored first, so that nobody gets two, however many copies of the product run; a mail that cannot
/// be sent is told in the log and not tried again that day.
/// </summary>
public sealed partial class DigestRun(
    IMonitoringReader reader,
    Digests digests,
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

        if (await reader.FindCouncilAsync(cancellationToken) is not { } council)
        {
            return 0;
        }

        var today = DateOnly.FromDateTime(now);
        var sent = 0;
        foreach (var due in await digests.DueAsync(today, cancellationToken))
        {
            if (await SendAsync(council.ShortName, due, today, cancellationToken))
            {
                sent++;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(string council, DueDigest due, DateOnly today, CancellationToken cancellationToken)
    {
        var items = await attention.FindAsync(due.Person, cancellationToken);
        if (items.Count == 0 || !await digests.ClaimAsync(due.AccountId, today, cancellationToken))
        {
            return false;
        }

        try
        {
            await sender.SendAsync(due.Address, DigestText.Subject(council, items.Count), DigestText.Of(due.Person, items, new Uri(settings.Value.PublicAddress!)), cancellationToken);
            LogSent(due.AccountId);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, due.AccountId);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The digest was sent to account {AccountId}")]
    private partial void LogSent(int accountId);

    [LoggerMessage(LogLevel.Warning, "The digest could not be sent to account {AccountId}")]
    private partial void LogFailed(Exception failure, int accountId);
}
