using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Remembers by a sealed cookie that an account signed in from this browser before. It opens nothing; but guesses made
/// elsewhere, which close the account to strangers, do not close it to a browser that it knows.
/// </summary>
public sealed class KnownBrowser(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("known browser").ToTimeLimitedDataProtector();

    /// <summary>The browser's own name where the account signed in from it before; null for a stranger.</summary>
    public string? NameFor(int accountId)
    {
        if (http.HttpContext?.Request.Cookies[HostCookies.Known] is not { Length: > 0 } seal)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(seal).Split(';');
            return parts.Length == 2 && parts[0] == accountId.ToString(CultureInfo.InvariantCulture) ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers the account, which has just signed in.</summary>
    public void Remember(int accountId)
    {
        var context = http.HttpContext!;
        var name = NameFor(accountId) ?? Guid.NewGuid().ToString("N");
        context.Response.Cookies.Append(
            HostCookies.Known,
            protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId};{name}"), Life),
            new CookieOptions
            {
                Path = "/",
                MaxAge = Life,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
            });
    }
}
