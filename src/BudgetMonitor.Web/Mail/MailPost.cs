using System.Threading.Channels;

namespace BudgetMonitor.Web.Mail;

/// <summary>A mail that waits to be sent.</summary>
/// <param name="AccountId">Whom it is for, for the log.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
public sealed record OutgoingMail(int AccountId, string To, string Subject, string Text);

/// <summary>
/// Sends mails one by one after the page that asked for them has answered: nobody waits for the mail server, and how long a
/// page takes does not tell whether it sent one. What cannot be sent is told in the log; nothing hangs on a mail alone.
/// </summary>
public sealed partial class MailPost(IMailSender sender, ILogger<MailPost> logger) : BackgroundService
{
    private const int MostWaiting = 5_000;

    private readonly Channel<OutgoingMail> waiting = Channel.CreateBounded<OutgoingMail>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes a mail to be sent.</summary>
    public void Take(OutgoingMail mail) => waiting.Writer.TryWrite(mail);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await sender.SendAsync(mail.To, mail.Subject, mail.Text, stoppingToken);
                LogSent(mail.AccountId);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, mail.AccountId);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "A mail was sent to account {AccountId}")]
    private partial void LogSent(int accountId);

    [LoggerMessage(LogLevel.Warning, "A mail could not be sent to account {AccountId}")]
    private partial void LogFailed(Exception failure, int accountId);
}
