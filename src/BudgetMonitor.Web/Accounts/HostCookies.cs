namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Gives the product's cookies the __Host- prefix over HTTPS, with which browsers refuse a cookie that another site of the
/// same domain planted. Over plain HTTP, where the prefix is impossible, cookies work on the own machine only.
/// </summary>
public static class HostCookies
{
    /// <summary>The signed-in session.</summary>
    public const string Session = "budget-monitor";

    /// <summary>The form token.</summary>
    public const string Forms = "budget-monitor-forms";

    /// <summary>A notice for the next page.</summary>
    public const string Notice = "budget-monitor-notice";

    /// <summary>The account that signed in from this browser before.</summary>
    public const string Known = "budget-monitor-known";

    private const string Prefix = "__Host-";

    private static readonly string[] Names = [Session, Forms, Notice, Known];

    /// <summary>Must stand before anything that reads or writes cookies.</summary>
    public static void UseHostCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var prefix = request.IsHttps ? Prefix : string.Empty;
        var allowed = CookiesWork(request);
        request.Headers.Cookie = Received(request.Headers.Cookie.ToString(), prefix, allowed);
        context.Response.OnStarting(() =>
        {
            var set = context.Response.Headers.SetCookie;
            context.Response.Headers.SetCookie = allowed
                ? set.Select(cookie => IsOurs(cookie!) ? prefix + cookie : cookie).ToArray()
                : default;
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Whether people can sign in over this connection.</summary>
    public static bool CookiesWork(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.IsHttps || request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
    }

    // Only cookies under the name that this connection demands are seen: over HTTPS one without the prefix may be planted.
    private static string? Received(string cookies, string prefix, bool allowed)
    {
        if (!allowed)
        {
            return null;
        }

        var kept = cookies
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => pair.StartsWith(prefix, StringComparison.Ordinal) && IsOurs(pair[prefix.Length..]))
            .Select(pair => pair[prefix.Length..]);
        return string.Join("; ", kept) is { Length: > 0 } text ? text : null;
    }

    // Chunks of a long cookie are called budget-monitorC1 and so on.
    private static bool IsOurs(string pair) =>
        Names.Any(name => pair.StartsWith(name + "=", StringComparison.Ordinal) || pair.StartsWith(name + "C", StringComparison.Ordinal));
}
