using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BudgetMonitor.Web.Hosting;

/// <summary>The few addresses beside the pages. None of them shows a figure.</summary>
internal static partial class OpenAddresses
{
    public static void MapOpenAddresses(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Health(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Health(_ => true)).AllowAnonymous();
        app.MapGet("/council.css", CouncilStyleAsync).AllowAnonymous().WithMetadata(new MayBeKept());
        app.MapGet("/.well-known/security.txt", SecurityText).AllowAnonymous().WithMetadata(new MayBeKept());
    }

    // One word, no versions and no list of parts.
    private static HealthCheckOptions Health(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        ResponseWriter = (context, report) =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ok" : "not ready");
        },
    };

    private static async Task<IResult> CouncilStyleAsync(IMonitoringReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var council = await reader.FindCouncilAsync(cancellationToken);
        var colour = council is not null && HexColour().IsMatch(council.AccentColour) ? council.AccentColour : "#1d4f7b";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text($":root {{ --council-accent: {colour}; --council-on-accent: {TextOn(colour)}; }}\n", "text/css");
    }

    private static IResult SecurityText(IConfiguration configuration, HttpContext context, TimeProvider clock)
    {
        var contact = configuration["Security:Contact"];
        if (string.IsNullOrWhiteSpace(contact))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=86400";
        var expires = clock.GetUtcNow().AddMonths(6).ToString("yyyy-MM-ddT00:00:00Z", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n", "text/plain");
    }

    // Black or white, whichever stands out more by the WCAG formula.
    private static string TextOn(string colour)
    {
        double Channel(int start)
        {
            var share = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        var luminance = (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
        return luminance > 0.179 ? "#0b0c0c" : "#ffffff";
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex HexColour();
}
