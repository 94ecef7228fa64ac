using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// Limits on how often and how much at once. The limit of an address is wide, because a whole council comes from one; the
/// limit on guesses is each account's own.
/// </summary>
public static class RateLimits
{
    /// <summary>For signing in and changing a password: so many a minute from one address.</summary>
    public const string Credentials = "credentials";

    /// <summary>For printing and other work that takes seconds: few at once for a person.</summary>
    public const string Costly = "costly";

    /// <summary>Adds the limits.</summary>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var signIns = configuration.GetValue("Limits:SignInsPerMinuteAndAddress", 120);
        var each = configuration.GetValue("Limits:CostlyAtOncePerPerson", 2);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(15);
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Credentials, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = signIns, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(string.Empty));
            limiter.AddPolicy(Costly, context => RateLimitPartition.GetConcurrencyLimiter(
                context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty,
                _ => new ConcurrencyLimiterOptions { PermitLimit = each, QueueLimit = each }));
        });
    }
}
