namespace BudgetMonitor.Web.Security;

/// <summary>
/// Load balancers ask for the health by IP address, which is no host that people use. The answer is one word and the host is
/// not in it, so for these addresses the framework's check of the host name is shown one that it knows.
/// </summary>
internal sealed class HealthFromAnywhere(IConfiguration configuration) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var known = (configuration["AllowedHosts"] ?? string.Empty)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault() is { } host ? host.Replace("*", "health", StringComparison.Ordinal) : "localhost";
        app.Use((context, following) =>
        {
            if (context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            {
                context.Request.Host = new HostString(known);
            }

            return following(context);
        });
        next(app);
    };
}
