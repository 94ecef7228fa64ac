using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// A page on which something about one head in one period is entered. A head that is not theirs to see is not found; one
/// that is theirs to see but not to enter, or not now, is refused, with what was typed still on the page.
/// </summary>
public abstract class HeadPageModel(IMonitoringReader reader, CurrentPerson current) : PageModel
{
    [FromRoute]
    public string Year { get; set; } = string.Empty;

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    /// <summary>The period as the person may see it.</summary>
    public MonitoringSnapshot Snapshot { get; private set; } = null!;

    public FigureAccess Access { get; private set; } = null!;

    public StructureNode Head { get; private set; } = null!;

    /// <summary>Why nothing can be entered now; null while entry is open.</summary>
    public string? LockedBecause { get; private set; }

    public MonitoringPeriod Period => Snapshot.Period;

    /// <summary>The head's figures.</summary>
    public string MonitoringHref => Url.Page("/Monitoring/Index", new { Year = Period.Year.ToString(), Period.Number, Head.Code })!;

    /// <summary>Who asks.</summary>
    protected Person Person => current.Person;

    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancellationToken = context.HttpContext.RequestAborted;
        if (PeriodsToSee.Read(Year, Number) is not { } period
            || await reader.FindAsync(period, cancellationToken) is not { } snapshot
            || new FigureAccess(snapshot, Person) is var access && access.FindVisible(Code) is not { } head)
        {
            context.Result = NotFound();
            return;
        }

        (Snapshot, Access, Head) = (access.Snapshot, access, head);
        if (!MayEnter(snapshot.Structure, head))
        {
            // What is published is everybody's to see, and what is somebody else's is still not theirs to find here.
            context.Result = Person.Owns(snapshot.Structure, head) ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
            return;
        }

        await LoadAsync(cancellationToken);
        if (snapshot.Status is PeriodStatus.Open or PeriodStatus.InReview)
        {
            await next();
            return;
        }

        Lock(snapshot.Status == PeriodStatus.Published
            ? $"{period.FullName} {period.Year} is published, and what is published does not change."
            : $"{period.FullName} {period.Year} is not open for entry yet.");
        context.Result = Page();
    }

    /// <summary>Whether this is theirs to enter.</summary>
    protected abstract bool MayEnter(BudgetStructure structure, StructureNode head);

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Shows the page as one on which nothing can be entered now.</summary>
    protected PageResult Lock(string because)
    {
        LockedBecause = because;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
