using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Forms;
using Microsoft.AspNetCore.Diagnostics;

namespace BudgetMonitor.Web.Security;

/// <summary>Logs what went wrong under the reference that the person sees; the page itself tells no more than that.</summary>
internal sealed class ErrorReference(FormKeeper forms, ILogger<ErrorReference> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var page = httpContext.GetEndpoint()?.DisplayName;
        if (exception is BadHttpRequestException)
        {
            logger.LogInformation("Request refused under {Reference} at {Page}: {Reason}", Of(httpContext), page, exception.Message);
        }
        else
        {
            logger.LogError(exception, "Request failed under {Reference} at {Page}", Of(httpContext), page);
        }

        // What was entered goes on to the error page. The form's token goes with it: it holds for whoever sends the form again.
        httpContext.Items[FormKeeper.Resend] = await forms.ReadAsync(httpContext.Request, keepsToken: true, cancellationToken);
        return false;
    }

    /// <summary>The reference of a request.</summary>
    public static string Of(HttpContext context) => LogReference.Current ?? context.TraceIdentifier;
}
