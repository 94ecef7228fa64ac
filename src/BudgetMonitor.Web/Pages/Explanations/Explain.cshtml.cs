using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Explanations;

/// <summary>Why a service line's variance is what it is, and what moved it since it was last reported.</summary>
public sealed class ExplainModel(IMonitoringReader reader, IExplanationDesk desk, IChangeRunner changes, BudgetDbContext db, CurrentPerson current) : PageModel
{
    private IReadOnlyList<Explanation> standing = [];

    [FromRoute]
    public string Year { get; set; } = string.Empty;

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    /// <summary>"more" for more rows, "unfinished" to save although something stays open.</summary>
    [BindProperty]
    public string? Action { get; set; }

    public MonitoringSnapshot Snapshot { get; private set; } = null!;

    public FigureAccess Access { get; private set; } = null!;

    public StructureNode Line { get; private set; } = null!;

    public HeadPosition Position { get; private set; } = null!;

    /// <summary>What the saved explanations leave open.</summary>
    public Unexplained Open { get; private set; } = Unexplained.Nothing;

    /// <summary>What somebody else saved first; null where nobody did.</summary>
    public ExplanationSaveOutcome.Conflict? Theirs { get; private set; }

    /// <summary>Why nothing can be explained now; null while it can.</summary>
    public string? LockedBecause { get; private set; }

    /// <summary>What was entered, where the period was locked meanwhile.</summary>
    public IReadOnlyList<ReasonRow> Entered { get; private set; } = [];

    public MonitoringPeriod Period => Snapshot.Period;

    /// <summary>The reasons to choose from: the product's, and the council's own that stand here.</summary>
    public IReadOnlyList<MovementReason> Reasons =>
    [
        .. MovementReason.All,
        .. standing
            .Select(explanation => explanation.ReasonCode)
            .OfType<string>()
            .Distinct()
            .Where(code => MovementReason.All.All(reason => reason.Code != code))
            .Select(code => new MovementReason(code, code)),
    ];

    /// <summary>The money to be explained; null where there is none.</summary>
    public Money? WholeOf(ExplanationSubject subject) =>
        subject == ExplanationSubject.Movement ? Position.MovementBeforeAdjustment : Position.Variance?.Net;

    /// <summary>From which sum on the council asks for it; null where it never does.</summary>
    public Money? LimitOf(ExplanationSubject subject) =>
        subject == ExplanationSubject.Movement ? Snapshot.Council.ExplainMovementFrom : Snapshot.Council.ExplainVarianceFrom;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } found)
        {
            return found;
        }

        Input = ReasonForm.Of([.. standing.Select(GivenReason.Of)], LineExplanations.Mark(standing));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken);
        if (found is NotFoundResult)
        {
            return found;
        }

        if (await changes.FindEarlierAsync(RequestId, current.Person, cancellationToken) is { } earlier)
        {
            return Done(earlier.Message);
        }

        if (found is not null)
        {
            Entered = [.. Input.Movement.Concat(Input.Variance).Where(row => !row.IsEmpty)];
            return found;
        }

        if (Action == "more")
        {
            ForgetRows();
            Input.AddSpareRows();
            return Page();
        }

        var reasons = Input.Check(ModelState, nameof(Input), [.. Reasons.Select(reason => reason.Code)]);
        if (reasons is null || !ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await desk.SaveAsync(
            new ExplanationSave(RequestId, current.Person, EntryWay.Page, Period, Line.Code, Input.Seen ?? string.Empty, reasons, Action == "unfinished"),
            cancellationToken);
        return outcome switch
        {
            ExplanationSaveOutcome.Saved saved => Done(saved.Message),
            ExplanationSaveOutcome.DoesNotAddUp open => DoesNotAddUp(open),
            ExplanationSaveOutcome.Conflict conflict => SomebodyElseFirst(conflict),
            ExplanationSaveOutcome.Refused { Why: SaveRefusal.Locked } locked => Lock(locked.Message),
            ExplanationSaveOutcome.Failed failed => this.PageNotSaved(new ChangeOutcome(ChangeEnd.Failed, failed.Message, WasRepeat: false)),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (PeriodsToSee.Read(Year, Number) is not { } period
            || await reader.FindAsync(period, cancellationToken) is not { } snapshot)
        {
            return NotFound();
        }

        Access = new FigureAccess(snapshot, current.Person);
        Snapshot = Access.Snapshot;
        if (Snapshot.Structure.Find(Code) is not { } line || !current.Person.MayExplainLine(Snapshot.Structure, line))
        {
            return NotFound();
        }

        (Line, Position) = (line, Snapshot.Position[line]);
        var headId = Snapshot.HeadIds[line.Index];
        standing = await db.Explanations
            .AsNoTracking()
            .Where(explanation => explanation.HeadId == headId && explanation.Period == period.Number)
            .OrderBy(explanation => explanation.Subject).ThenBy(explanation => explanation.DisplayOrder)
            .ToListAsync(cancellationToken);
        Open = Unexplained.Of(Snapshot.Council, Position, [.. standing]);
        if (Snapshot.Status is PeriodStatus.Open or PeriodStatus.InReview)
        {
            var shut = await ShutParts.ReadAsync(db, Snapshot, current.Person, [line], cancellationToken);
            return shut.Of(line) is { } because ? Lock(because) : null;
        }

        return Lock(Snapshot.Status == PeriodStatus.Published
            ? $"{period.FullName} {period.Year} is published, and what is published does not change."
            : $"{period.FullName} {period.Year} is not open yet.");
    }

    private RedirectToPageResult Done(string message)
    {
        this.Notice(message);
        return RedirectToPage();
    }

    private PageResult Lock(string because)
    {
        LockedBecause = because;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    private PageResult DoesNotAddUp(ExplanationSaveOutcome.DoesNotAddUp open)
    {
        var what = open.Subject == ExplanationSubject.Movement ? "movement" : "variance";
        var message = open.Open == open.Whole
            ? $"Explain the {what} of {Signed(open.Whole)}"
            : $"The reasons must add up to the {what} of {Signed(open.Whole)}: {Signed(open.Open)} is still open";
        ModelState.AddModelError($"{nameof(Input)}.{open.Subject}[0].{(open.Subject == ExplanationSubject.Movement ? nameof(ReasonRow.Amount) : nameof(ReasonRow.Text))}", message);
        return this.PageWithErrors();

        static string Signed(Money money) => (money.Pence < 0 ? "−£" : "+£") + ScreenFigures.ForInput(money.Abs());
    }

    /// <summary>Both stand on the page; the person's own stays in the fields and is saved over theirs only by pressing again.</summary>
    private PageResult SomebodyElseFirst(ExplanationSaveOutcome.Conflict conflict)
    {
        Theirs = conflict;
        Input.Seen = conflict.Mark;
        ModelState.Remove($"{nameof(Input)}.{nameof(ReasonForm.Seen)}");
        return this.PageWithConflict();
    }

    /// <summary>The rows move up where empty ones go, so the page shows them anew.</summary>
    private void ForgetRows()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"{nameof(Input)}.", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
