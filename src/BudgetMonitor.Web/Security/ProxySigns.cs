namespace BudgetMonitor.Web.Security;

/// <summary>What proxies write on a request that reached them over HTTPS. Good for advice only: anybody can write it.</summary>
internal static class ProxySigns
{
    private static readonly string[] Protocols = ["X-Forwarded-Proto", "X-Forwarded-Protocol", "X-Forwarded-Scheme", "X-Url-Scheme"];

    private static readonly string[] Switches = ["X-Forwarded-Ssl", "Front-End-Https", "X-ARR-SSL"];

    public static bool SayHttps(HttpRequest request)
    {
        var headers = request.Headers;
        return Protocols.Any(name => headers[name].ToString().Split(',').Any(value => value.Trim().Equals("https", StringComparison.OrdinalIgnoreCase)))
            || Switches.Any(name => headers[name].ToString() is { Length: > 0 } value && !value.Equals("off", StringComparison.OrdinalIgnoreCase))
            || headers["Forwarded"].ToString().Contains("proto=https", StringComparison.OrdinalIgnoreCase)
            || headers["X-Forwarded-Port"].ToString() == "443";
    }
}
