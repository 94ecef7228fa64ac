using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

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
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls };
        if (!string.IsNullOrEmpty(mail.UserName))
        {
            client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        }

        using var message = new MailMessage(mail.From!, to, subject, text);
        await client.SendMailAsync(message, cancellationToken);
    }
}
