using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// A page about one period of the year, which its address names; without one it leads to the latest that the person may see.
/// A period in which nothing is theirs to see is not found.
/// </summary>
public abstract class PeriodPageModel(IMonitoringReader reader, CurrentPerson current) : PageModel
{
    [FromRoute]
    public string? Year { get; set; }

    [FromRoute]
    public int? Number { get; set; }

    /// <summary>The period as the person may see it.</summary>
    public MonitoringSnapshot Snapshot { get; private set; } = null!;

    /// <summary>What of it is theirs.</summary>
    public FigureAccess Access { get; private set; } = null!;

    /// <summary>The years and periods to turn to.</summary>
    public PeriodChooser Periods { get; private set; } = null!;

    /// <summary>Why nothing can be entered now; null while entry is open, and on a page that only shows.</summary>
    public string? LockedBecause { get; private set; }

    /// <summary>The period.</summary>
    public MonitoringPeriod Period => Snapshot.Period;

    /// <summary>Whether the period accepts entry.</summary>
    public bool AcceptsEntry => Snapshot.Status is PeriodStatus.Open or PeriodStatus.InReview;

    /// <summary>Who asks.</summary>
    public Person Person => current.Person;

    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancellationToken = context.HttpContext.RequestAborted;
        var periods = await reader.PeriodsForAsync(Person, cancellationToken);
        if (Year is null)
        {
            context.Result = await LatestAsync(periods, cancellationToken) is { } latest
                ? Redirect(Url.Page(null, new { Year = latest.Year.ToString(), latest.Number }) + Request.QueryString)
                : RedirectToPage("/Index");
            return;
        }

        if (PeriodsToSee.Read(Year, Number) is not { } period
            || await reader.FindAsync(period, cancellationToken) is not { } snapshot
            || new FigureAccess(snapshot, Person) is var access && !MaySee(access))
        {
            context.Result = NotFound();
            return;
        }

        (Snapshot, Access) = (access.Snapshot, access);
        HttpContext.Features.Set(access);
        Periods = PeriodChooser.For([.. periods.Where(record => MayTurnTo(record.Status))], period, other => Url.Page(null, new { Year = other.Year.ToString(), other.Number })!);
        if (await StopAsync(cancellationToken) is { } stop)
        {
            context.Result = stop;
            return;
        }

        await next();
    }

    /// <summary>What is answered instead of the handler's own, such as a refusal to enter; null to go on.</summary>
    protected virtual Task<IActionResult?> StopAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    /// <summary>Whether the page shows the person anything of another period in this state.</summary>
    protected virtual bool MayTurnTo(PeriodStatus status) => true;

    /// <summary>Whether the page shows the person anything of the period. What belongs to the whole council asks for its top.</summary>
    protected virtual bool MaySee(FigureAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.VisibleTops.Count > 0;
    }

    /// <summary>The latest period in which the page shows them something: the open one, or else the one published last.</summary>
    private async Task<MonitoringPeriod?> LatestAsync(IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        var published = periods.Where(record => record.Status == PeriodStatus.Published).ToList();
        foreach (var record in new[] { PeriodsToSee.Latest(periods), PeriodsToSee.Latest(published) }.OfType<PeriodRecord>())
        {
            if (await reader.FindAsync(PeriodsToSee.Of(record), cancellationToken) is { } snapshot && MaySee(new FigureAccess(snapshot, Person)))
            {
                return PeriodsToSee.Of(record);
            }
        }

        return null;
    }

    /// <summary>What a person sees of what they sent: the next page with what was done, or this one with what they entered.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="saved">The next page.</param>
    /// <param name="meetTheirs">Reads what somebody else saved first, to be shown beside what was entered here.</param>
    /// <param name="field">The field that a refusal is about; the whole form where none is named.</param>
    /// <param name="notTheirs">The answer to somebody who may see this and not do it; null where the page tells them why, as of any refusal.</param>
    protected async Task<IActionResult> AnswerAsync(
        SaveOutcome outcome, Func<IActionResult> saved, Func<Task> meetTheirs, string field = "", Func<IActionResult>? notTheirs = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(saved);
        if (!outcome.WasSaved)
        {
            return await NotSavedAsync(outcome, meetTheirs, field, notTheirs);
        }

        this.Notice(outcome.Change.Message);
        return saved();
    }

    /// <summary>What a person sees of what was not saved.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    protected async Task<IActionResult> NotSavedAsync(SaveOutcome outcome, Func<Task> meetTheirs, string field = "", Func<IActionResult>? notTheirs = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(meetTheirs);
        switch (outcome.Why)
        {
            case SaveRefusal.NotFound:
                return NotFound();
            case SaveRefusal.NotTheirs when notTheirs is not null:
                return notTheirs();
            case SaveRefusal.Locked:
                return Lock();
            case SaveRefusal.SomebodyElse:
                await meetTheirs();
                return this.PageWithConflict();
            default:
                return this.PageNotSaved(outcome.Change, field);
        }
    }

    /// <summary>Shows the page as one on which nothing can be entered, because the period does not accept entry.</summary>
    protected PageResult Lock()
    {
        LockedBecause = Snapshot.Status == PeriodStatus.Published
            ? $"{Period.FullName} {Period.Year} is published, and what is published does not change."
            : $"{Period.FullName} {Period.Year} is not open for entry yet.";
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
