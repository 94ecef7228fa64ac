using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// Gives a page's list as a file where the address asks for one. The page has read, chosen and sorted as for the screen, so the
/// file can hold nothing that the reader may not see there.
/// </summary>
internal sealed class ListFileFilter : IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed is { Exception: null, Canceled: false, Result: null or PageResult, HandlerInstance: PageModel page }
            && page is IListPage list
            && HttpMethods.IsGet(page.Request.Method)
            && page.Request.Query[TableFile.Field].ToString() is { Length: > 0 } kind)
        {
            executed.Result = list.ListFile() is { } file ? TableFile.Take(page, kind, file.Table, file.Snapshot, file.Name) : new NotFoundResult();
        }
    }
}
