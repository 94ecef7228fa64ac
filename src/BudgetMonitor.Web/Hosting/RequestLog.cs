using System.Security.Claims;

namespace BudgetMonitor.Web.Hosting;

/// <summary>One line for every request: which page by its pattern (never what people typed), answer, time, account.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("BudgetMonitor.Web.Requests");
        app.Use(async (context, next) =>
        {
            var started = TimeProvider.System.GetTimestamp();
            await next(context);
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            logger.LogInformation(
                "{Method} {Page} answered {Status} in {Milliseconds} ms to account {AccountId}",
                context.Request.Method,
                pattern,
                context.Response.StatusCode,
                Math.Round(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 1),
                context.User.FindFirstValue(ClaimTypes.NameIdentifier));
        });
    }
}
