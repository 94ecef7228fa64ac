using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Markup;

/// <summary>A page about something that its address names: what is not there, or not theirs, is not found, before any handler runs.</summary>
public abstract class FoundPageModel : PageModel
{
    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!await FindAsync(context.HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (await BeforeAsync(context.HttpContext.RequestAborted) is { } result)
        {
            context.Result = result;
            return;
        }

        await next();
    }

    /// <summary>Reads what the page is about; false where there is none for this person.</summary>
    protected abstract Task<bool> FindAsync(CancellationToken cancellationToken);

    /// <summary>What a page checks before any of its handlers; an answer of its own ends the request.</summary>
    protected virtual Task<IActionResult?> BeforeAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);
}
