using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// A page about one thing of a period that its address names, such as a measure. What is not theirs to see is not found;
/// what is theirs to see but not to enter, or not now, is refused.
/// </summary>
public abstract class PeriodThingPageModel(IMonitoringReader reader, CurrentPerson current) : PeriodPageModel(reader, current)
{
    /// <inheritdoc/>
    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return base.OnPageHandlerExecutionAsync(context, async () =>
        {
            if (await FindAsync(context.HttpContext.RequestAborted) is not { } instead)
            {
                return await next();
            }

            context.Result = instead;
            return new PageHandlerExecutedContext(PageContext, context.Filters, context.HandlerMethod, context.HandlerInstance) { Canceled = true };
        });
    }

    /// <summary>Whether a thing of this kind may be registered for a head: one of theirs.</summary>
    public bool MayRegisterFor(StructureNode head) => Access.MaySee(head) && Person.MayRegisterFor(Snapshot.Structure, head);

    /// <summary>Finds what the page is about; null to go on, else what is answered instead.</summary>
    protected abstract Task<IActionResult?> FindAsync(CancellationToken cancellationToken);

    /// <summary>What is answered to somebody who may not enter about a head, or not now; null to go on.</summary>
    /// <param name="head">The head.</param>
    /// <param name="may">Whether this is theirs to enter at all.</param>
    protected IActionResult? RefuseEntry(StructureNode head, bool may)
    {
        if (!may)
        {
            // What is published is everybody's to see, and what is somebody else's is still not theirs to find here.
            return Person.Owns(Snapshot.Structure, head) && Person.MaySeeUnpublished ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        return AcceptsEntry ? null : Lock();
    }
}
