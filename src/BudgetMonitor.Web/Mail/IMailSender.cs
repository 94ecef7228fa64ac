using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BudgetMonitor.Web.Mail;

/// <summary>Sends one plain mail to one person.</summary>
public interface IMailSender
{
    /// <summary>Sends it, or throws.</summary>
    Task SendAsync(string to, string subject, string text, CancellationToken cancellationToken);
}

/// <summary>Sends through the council's mail server.</summary>
/// <param name="settings">Which server.</param>
internal sealed class SmtpMailSender(IOptions<MailSettings> settings) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        var mail = settings.Value;
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(mail.From!));
        message.To.Add(MailboxAddress.Parse(to));
        message.Subject = subject;
        message.Body = new TextPart("plain") { Text = text };

        using var client = new SmtpClient();
        await client.ConnectAsync(mail.Host!, mail.Port, Security(mail), cancellationToken);
        if (!string.IsNullOrEmpty(mail.UserName))
        {
            await client.AuthenticateAsync(mail.UserName, mail.Password ?? string.Empty, cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    /// <summary>An encrypted connection is insisted on where it is asked for, never only tried. Port 465 is encrypted from its first byte.</summary>
    private static SecureSocketOptions Security(MailSettings mail) => mail switch
    {
        { StartTls: false } => SecureSocketOptions.None,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
