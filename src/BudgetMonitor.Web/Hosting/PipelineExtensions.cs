using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Hosting;

/// <summary>What a request passes on its way to a page, in order.</summary>
public static class PipelineExtensions
{
    /// <summary>Sets the way up.</summary>
    public static void UseProduct(this WebApplication app)
    {
        if (app.Environment.IsProduction() && string.IsNullOrEmpty(app.Configuration["DataProtection:CertificatePath"]))
        {
            app.Logger.LogWarning("The keys that protect cookies are stored unencrypted: set DataProtection:CertificatePath to a certificate that encrypts them");
        }

        app.UseForwardedHeaders();
        app.UseHostCookies();
        app.UseRequestLog();
        app.UseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode
                ?? (StorageFailure.Behind(exception) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable),
        });
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseKnownMethods();
        app.UseRouting();
        app.UseSlashesInCodes();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>Names what answers.</summary>
    public static void MapProduct(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new MayBeKept());
        app.MapRazorPages();
        app.MapOpenAddresses();
    }

    /// <summary>Reading and sending forms is all there is: TRACE and its like are refused.</summary>
    private static void UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    });

    /// <summary>A head's code may hold a slash, which an address carries as %2F and routing leaves so.</summary>
    private static void UseSlashesInCodes(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.RouteValues.TryGetValue("code", out var value) && value is string code)
        {
            context.Request.RouteValues["code"] = code.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }

        return next(context);
    });
}
