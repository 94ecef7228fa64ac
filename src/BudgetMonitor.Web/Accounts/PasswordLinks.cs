using System.Globalization;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Sends people who have forgotten their password a link to set a new one. Known and unknown names get the same answer after
/// the same time; the link is Identity's data-protected token, holds for a while, and works once, because it carries the
/// account's stamp, which every new password changes.
/// </summary>
public sealed class PasswordLinks(
    SignInStore accounts,
    PasswordLinkCount count,
    CouncilReader councils,
    UserManager<Account> users,
    MailPost post,
    IOptions<MailSettings> mail,
    IOptions<SessionSettings> sessions,
    IOptions<DataProtectionTokenProviderOptions> links,
    TimeProvider clock)
{
    /// <summary>Whether links can be sent at all.</summary>
    public bool CanSend => mail.Value.IsOn;

    /// <summary>How long a link holds, in words.</summary>
    public string Life => links.Value.TokenLifespan is { TotalMinutes: > 90 } hours
        ? string.Create(CultureInfo.InvariantCulture, $"{hours.TotalHours:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{links.Value.TokenLifespan.TotalMinutes:0} minutes");

    /// <summary>Sends a link where the name is an account's that may sign in and has an address. Never says whether it did.</summary>
    public async Task AskAsync(string userName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        var started = clock.GetTimestamp();
        var account = await accounts.FindAsync(userName, cancellationToken);
        if (CanSend && account is { IsDisabled: false, Email: not null } && await count.AllowAsync(account.Id, cancellationToken))
        {
            var token = await users.GeneratePasswordResetTokenAsync(account);
            var council = (await councils.FindAsync(cancellationToken))?.ShortName;
            post.Take(new OutgoingMail(account.Id, account.Email, $"{council}: a new password for budget monitoring", Text(account, token)));
        }

        var left = TimeSpan.FromMilliseconds(sessions.Value.RefusalMilliseconds) - clock.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken);
        }
    }

    /// <summary>The account that a link is for; null where it was used, has expired, was changed on its way, or the account is closed.</summary>
    public async Task<Account?> FindAsync(int accountId, string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || await accounts.FindOpenAsync(accountId, cancellationToken) is not { } account)
        {
            return null;
        }

        return await users.VerifyUserTokenAsync(account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;
    }

    private string Text(Account account, string token)
    {
        var query = QueryString.Create([KeyValuePair.Create<string, string?>("account", account.Id.ToString(CultureInfo.InvariantCulture)), KeyValuePair.Create<string, string?>("token", token)]);
        return $"""
            {account.DisplayName},

            somebody, probably you, asked for a new password for your account {account.UserName}. Set it here:
            {new Uri(new Uri(mail.Value.PublicAddress!), "/account/new-password" + query)}

            The link works once, and for {Life}. If you did not ask for it, do nothing: your password stays as it is.

            """;
    }
}
