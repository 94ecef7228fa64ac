namespace BudgetMonitor.Web.Security;

/// <summary>Puts the security headers before everything, the framework's own check of the host name included.</summary>
internal sealed class SecurityHeadersFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        SecurityHeaders.Use(app);
        next(app);
    };
}
