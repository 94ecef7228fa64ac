using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// A page answers only what it has: an unknown handler is not found, and a POST to a page without one is refused. The
/// framework would show the page as if nothing had been asked.
/// </summary>
internal sealed class KnownHandlersFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var asked = context.RouteData.Values["handler"] as string ?? context.HttpContext.Request.Query["handler"].ToString();
        if (asked.Length > 0 && !string.Equals(asked, context.HandlerMethod?.Name, StringComparison.OrdinalIgnoreCase))
        {
            context.Result = new NotFoundResult();
        }
        else if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else
        {
            await next();
        }
    }
}
