using BudgetMonitor.Web.Forms;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Security;

/// <summary>A form with rows that arrived in part is refused whole, on every page.</summary>
internal sealed class WholeFormFilter : IAsyncPageFilter
{
    /// <summary>Where the error page finds what is missing of the form.</summary>
    public const string Fault = "what is missing of the form";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)
            || !http.Request.HasFormContentType
            || context.HandlerInstance is not PageModel page
            || page is IReadsWholeForm
            || WholeForm.Fault(http.Request.Form) is not { } fault)
        {
            await next();
            return;
        }

        http.Items[Fault] = fault;
        if (!UnsavedForm.CanBeShown(page))
        {
            context.Result = new BadRequestResult();
            return;
        }

        UnsavedForm.Refuse(page, fault);

        // What was lost may be the very thing by which the page knows its rows.
        var answer = await next();
        if (answer.Result is NotFoundResult || answer.Exception is not null)
        {
            (answer.Exception, answer.Result) = (null, new BadRequestResult());
        }
    }
}

/// <summary>A page that reads the posted form itself and finds out itself what is missing of it.</summary>
public interface IReadsWholeForm;
