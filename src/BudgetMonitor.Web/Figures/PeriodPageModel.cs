using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// A page about one period of the year, which its address names. What of it must be theirs to see the page declares with
/// <see cref="AboutPeriodAttribute"/>; what follows of that, <see cref="PeriodFilter"/> has seen to before any handler runs.
/// </summary>
public abstract class PeriodPageModel : PageModel
{
    internal const string ForEntry = " for entry";

    private IReadOnlyList<PeriodRecord> periods = [];
    private FigureAccess? access;

    [FromRoute]
    public string? Year { get; set; }

    [FromRoute]
    public int? Number { get; set; }

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; private set; } = null!;

    /// <summary>Who asks.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>What of the period's figures is theirs.</summary>
    public FigureAccess Access => access ?? throw new InvalidOperationException("This page declares no sight of the period's figures.");

    /// <summary>The period as the person may see it.</summary>
    public MonitoringSnapshot Snapshot => Access.Snapshot;

    /// <summary>The years and periods to turn to.</summary>
    public PeriodChooser Periods => field ??= PeriodChooser.For(periods, Period, HrefIn);

    /// <summary>Why nothing can be entered now; null while entry is open, and on a page that only shows.</summary>
    public string? LockedBecause { get; private set; }

    /// <summary>Whether somebody else saved first, so that theirs is shown beside what was entered here.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Whether there is a period: one without it in its address may say that there is none yet.</summary>
    public bool HasPeriod => Period is not null;

    /// <summary>Whether the period accepts entry.</summary>
    public bool AcceptsEntry => Snapshot.Status is PeriodStatus.Open or PeriodStatus.InReview;

    /// <summary>Whether what belongs to the whole council, such as reserves, is the person's to look after.</summary>
    public bool MayKeep => Person.MayKeepBalances(Snapshot.Structure);

    /// <summary>Whether they may enter something of it in this period now.</summary>
    public bool MayKeepNow => MayKeep && AcceptsEntry;

    /// <summary>The periods that the person may see something of, in order.</summary>
    protected IReadOnlyList<PeriodRecord> VisiblePeriods => periods;

    /// <summary>The address of a page of an area for this period: the start of the area where nothing is given.</summary>
    public string Href(string area, string? rest = null) => FormattableString.Invariant($"/{area}/{Period.Year}/{Period.Number}{(rest is null ? string.Empty : "/" + rest)}");

    /// <summary>The address of a page of this period; with the reference of what it is about where one is named.</summary>
    public string PageHref(string page, string? reference = null) => Url.Page(page, new { Year = Period.Year.ToString(), Period.Number, Reference = reference })!;

    /// <summary>The figures of a head.</summary>
    public string MonitoringHref(StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Url.Page("/Monitoring/Index", new { Year = Period.Year.ToString(), Period.Number, head.Code })!;
    }

    /// <summary>Whether something such as a measure may be registered for a head: one of theirs.</summary>
    public bool MayRegisterFor(StructureNode head) => Access.MaySee(head) && Person.MayRegisterFor(Snapshot.Structure, head);

    /// <summary>Shows the page as one on which nothing can be entered, because the period does not accept entry or for another reason.</summary>
    internal PageResult Lock(string? because = null, string openFor = ForEntry)
    {
        LockedBecause = because ?? (Snapshot.Status == PeriodStatus.Published
            ? $"{Period.FullName} {Period.Year} is published, and what is published does not change."
            : $"{Period.FullName} {Period.Year} is not open{openFor} yet.");
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    internal void Fill(MonitoringPeriod period, Person person, IReadOnlyList<PeriodRecord> visible, FigureAccess? access)
    {
        (Period, Person, periods) = (period, person, visible);
        this.access = access;
    }

    /// <summary>This page in another period.</summary>
    protected virtual string HrefIn(MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Url.Page(null, new { Year = period.Year.ToString(), period.Number })!;
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

    /// <summary>This page with what was entered, and what somebody else saved first.</summary>
    protected PageResult PageWithConflict()
    {
        IsConflict = true;
        return PageModelExtensions.PageWithConflict(this);
    }

    /// <summary>What a person sees of what was not saved.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    private async Task<IActionResult> NotSavedAsync(SaveOutcome outcome, Func<Task> meetTheirs, string field = "", Func<IActionResult>? notTheirs = null)
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
                return PageWithConflict();
            default:
                return this.PageNotSaved(outcome.Change, field);
        }
    }
}
