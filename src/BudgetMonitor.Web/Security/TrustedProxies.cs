using System.Globalization;
using System.Net;
using BudgetMonitor.Web.Start;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// The reverse proxies that are believed when they say how and from where a person reached them. Nobody is trusted unless
/// named, not even the own machine: a forged header from elsewhere changes nothing.
/// </summary>
internal sealed class TrustedProxies
{
    private const int MostHops = 10;

    private readonly List<IPAddress> addresses = [];
    private readonly List<IPNetwork> networks = [];
    private int hops = 1;

    private TrustedProxies()
    {
    }

    /// <summary>
    /// Reads <c>ReverseProxy:KnownProxies</c> (addresses), <c>ReverseProxy:KnownNetworks</c> (networks such as 10.0.0.0/8) and
    /// <c>ReverseProxy:Hops</c> (how many proxies stand one behind the other).
    /// </summary>
    public static TrustedProxies Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("ReverseProxy");
        var proxies = new TrustedProxies();
        foreach (var text in section.GetSection("KnownProxies").Get<string[]>() ?? [])
        {
            proxies.addresses.Add(IPAddress.TryParse(text.Trim(), out var address)
                ? address
                : throw new StartRefusedException(
                    $"ReverseProxy:KnownProxies has '{text}', which is not an IP address. Enter the proxy's address, such as 10.0.0.5, or its network in ReverseProxy:KnownNetworks."));
        }

        foreach (var text in section.GetSection("KnownNetworks").Get<string[]>() ?? [])
        {
            proxies.networks.Add(IPNetwork.TryParse(text.Trim(), out var network)
                ? network
                : throw new StartRefusedException(
                    $"ReverseProxy:KnownNetworks has '{text}', which is not a network. Enter its first address and the length of its prefix, such as 10.20.0.0/16."));
        }

        if (section["Hops"] is { Length: > 0 } given)
        {
            proxies.hops = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostHops
                ? number
                : throw new StartRefusedException(
                    $"ReverseProxy:Hops is '{given}'. Enter how many proxies stand one behind the other before the product, from 1 to {MostHops}.");
        }

        return proxies;
    }

    /// <summary>Tells the framework.</summary>
    public void Apply(ForwardedHeadersOptions options)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        addresses.ForEach(options.KnownProxies.Add);
        networks.ForEach(options.KnownIPNetworks.Add);
        options.ForwardLimit = hops;
        options.ForwardedHeaders = addresses.Count + networks.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
    }
}
