using System.Reflection;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// A form whose request id is missing, empty or not one comes back with advice and everything that was entered, on every
/// page that has a <c>RequestId</c>. The page that comes back carries a new one, so sending it again works.
/// </summary>
internal sealed class RequestIdFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method)
            && context.HandlerInstance is PageModel page
            && page.GetType().GetProperty(RequestIdTagHelper.Field, BindingFlags.Public | BindingFlags.Instance)?.GetValue(page) is Guid id
            && id == Guid.Empty)
        {
            page.ModelState.Remove(RequestIdTagHelper.Field);
            page.ModelState.AddModelError(string.Empty, ChangeRequest.LostId);
        }

        return next();
    }
}
