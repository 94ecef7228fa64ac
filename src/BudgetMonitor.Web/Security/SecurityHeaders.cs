using Microsoft.Net.Http.Headers;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// The headers of every answer, errors, files and redirects included. Scripts and styles come from the product's own files
/// only: there is no inline script and no style attribute anywhere.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>What a page may load and where its forms may go.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
        + "usb=(), web-share=(), xr-spatial-tracking=()";

    /// <summary>Sets the headers when the answer starts, so that no later part of the product can leave them out.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        headers.Remove(HeaderNames.Server);

        // Files and the few open addresses say themselves how long they may be kept; everything else is nobody's to keep.
        if (context.GetEndpoint()?.Metadata.GetMetadata<MayBeKept>() is null
            || context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            headers.CacheControl = "no-store";
            headers.Pragma = default;
            headers.Expires = default;
        }
    }
}

/// <summary>Marks an endpoint whose answers a browser may keep, because they hold nothing of the council's figures.</summary>
public sealed class MayBeKept;
