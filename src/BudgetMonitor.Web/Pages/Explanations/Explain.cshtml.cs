using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Explanations;

/// <summary>
/// Why the variance of a service line, or of a head above it, is what it is, and what moved it since it was last reported.
/// What the period before said is offered as a draft.
/// </summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class ExplainModel(IMonitoringReader reader, IExplanationService service, ExplanationReader explanations, PartReader parts) : PeriodPageModel, IOpens, IAnswersRepeat
{
    private IReadOnlyList<Explanation> stored = [];

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    /// <summary>"more" for more rows, "unfinished" to save although something stays open.</summary>
    [BindProperty]
    public string? Action { get; set; }

    public StructureNode Line { get; private set; } = null!;

    public HeadPosition Position { get; private set; } = null!;

    /// <summary>What the saved explanations leave open.</summary>
    public Unexplained Open { get; private set; } = Unexplained.Nothing;

    /// <summary>What the period before said and this one does not say yet; in the form, and not saved.</summary>
    public IReadOnlyList<CarriedReasons> Carried { get; private set; } = [];

    /// <summary>The next line of the part that leaves money unexplained; null where none does.</summary>
    public StructureNode? Next { get; private set; }

    /// <summary>The part of the round that the line is submitted with; null above the parts.</summary>
    public StructureNode? Part { get; private set; }

    /// <summary>Whether the part may be submitted by this person.</summary>
    public bool MaySubmit => Part is { } part && PartSteps.MaySubmit(Person, Snapshot.Structure, part);

    /// <summary>What somebody else saved first; null where nobody did.</summary>
    public TheirReasons? Theirs { get; private set; }

    /// <summary>What was entered, where the period was locked meanwhile.</summary>
    public IReadOnlyList<ReasonRow> Entered => LockedBecause is null ? [] : [.. Input.Movement.Concat(Input.Variance).Where(row => !row.IsEmpty)];

    /// <summary>The reasons to choose from: the product's, and the council's own that stand here.</summary>
    public IReadOnlyList<MovementReason> Reasons =>
    [
        .. MovementReason.All,
        .. stored
            .Select(explanation => explanation.ReasonCode)
            .OfType<string>()
            .Distinct()
            .Where(code => MovementReason.All.All(reason => reason.Code != code))
            .Select(code => new MovementReason(code, code)),
    ];

    /// <summary>The money to be explained, as the reasons that stand or are carried on mean it; the figure of the table above where none gives a sum. Null where there is none.</summary>
    public Money? WholeOf(ExplanationSubject subject)
    {
        var figures = ReasonSums.FiguresOf(Position, Line.IsLine, subject);
        var sums = stored.Where(reason => reason.Subject == subject).Select(reason => reason.Amount)
            .Concat(Carried.Where(draft => draft.Subject == subject).SelectMany(draft => draft.Reasons).Select(reason => reason.Amount))
            .OfType<Money>()
            .ToList();
        return sums.Count > 0 ? ReasonSums.Nearest(figures, sums.Sum()) : figures.Count > 0 ? figures[0] : null;
    }

    /// <summary>From which sum on the council asks for it; null where it never does.</summary>
    public Money? LimitOf(ExplanationSubject subject) =>
        subject == ExplanationSubject.Movement ? Snapshot.Council.ExplainMovementFrom : Snapshot.Council.ExplainVarianceFrom;

    public void OnGet() => Fill();

    /// <summary>Takes over, unchanged, what the period before said.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var outcome = await service.ConfirmAsync(new CarriedConfirmation(RequestId, Person, EntryChannel.Page, Period, [Line.Code]), cancellationToken);
        if (outcome.WasSaved)
        {
            return Done(outcome.Change.Message);
        }

        Fill();
        return this.PageNotSaved(outcome.Change);
    }

    [SavesNothing(nameof(Action), "more")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Action == "more")
        {
            ForgetRows();
            Input.AddSpareRows();
            return Page();
        }

        var reasons = Input.Check(ModelState, nameof(Input), [.. Reasons.Select(reason => reason.Code)], Line.IsLine);
        if (reasons is null || !ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new ExplanationSave(RequestId, Person, EntryChannel.Page, Period, Line.Code, Input.Seen ?? string.Empty, reasons, Action == "unfinished"),
            cancellationToken);
        return outcome switch
        {
            { WasSaved: true } => Done(outcome.Change.Message),
            { Why: SaveRefusal.Invalid, Detail.Open: { Count: > 0 } open } => DoesNotAddUp(open),
            { Why: SaveRefusal.SomebodyElse, Detail.Theirs: { } theirs } => SomebodyElseFirst(theirs),
            { Why: SaveRefusal.Locked } => Lock(outcome.Change.Message),
            { Why: null or SaveRefusal.SomebodyElse } => this.PageNotSaved(outcome.Change),
            _ => NotFound(),
        };
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message) => Done(message);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (Snapshot.Structure.Find(Code) is not { } line || !Person.MayExplainHead(Snapshot.Structure, line))
        {
            return Opening.Missing;
        }

        (Line, Position) = (line, Snapshot.Position[line]);
        stored = await explanations.OfHeadAsync(Snapshot, line, cancellationToken);
        Open = line.IsLine ? Unexplained.Of(Snapshot.Council, Position, stored) : Unexplained.OfHead(Snapshot.Council, Position, stored);
        Carried = await explanations.CarriedAsync(Snapshot, reader.FindAsync, [line], cancellationToken);
        await FindNextAsync(line, cancellationToken);
        return Opening.ToEnter(true) with
        {
            OpenFor = string.Empty,
            ShutBecause = AcceptsEntry ? (await parts.ShutAsync(Snapshot, Person, [line], cancellationToken)).Of(line) : null,
        };
    }

    /// <summary>What stands, and what the period before said where this one says nothing yet.</summary>
    private void Fill() =>
        Input = ReasonForm.Of([.. stored.Select(GivenReason.Of), .. Carried.SelectMany(draft => draft.Reasons)], LineExplanations.Mark(stored));

    /// <summary>The line after this one that waits, going round from the part's end to its beginning.</summary>
    private async Task FindNextAsync(StructureNode line, CancellationToken cancellationToken)
    {
        var part = line.IsLine ? RoundParts.PartOf(Snapshot.Structure, line) : line;
        if (!RoundParts.LinesOf(Snapshot.Structure, part).Any())
        {
            return;
        }

        Part = part;
        var waiting = (await parts.FiguresAsync(Snapshot, part, cancellationToken)).Unexplained
            .Select(open => open.Line)
            .Where(other => other.Index != line.Index && Person.MayExplainHead(Snapshot.Structure, other))
            .ToList();
        Next = waiting.Find(other => other.Index > line.Index) ?? waiting.FirstOrDefault();
    }

    private RedirectToPageResult Done(string message)
    {
        this.Notice(message);
        return RedirectToPage();
    }

    /// <summary>Movement and variance are told at once, each beside its own reasons.</summary>
    private PageResult DoesNotAddUp(IReadOnlyList<MoneyLeftOpen> open)
    {
        foreach (var one in open)
        {
            var what = one.Subject == ExplanationSubject.Movement ? "movement" : "variance";
            var isEmpty = Input.RowsOf(one.Subject).TrueForAll(row => row.IsEmpty);
            var message = isEmpty
                ? $"Explain the {what} of {Signed(one.Whole)}"
                : $"The reasons must add up to the {what} of {Signed(one.Whole)}: {Signed(one.Open)} is still open";
            ModelState.AddModelError($"{nameof(Input)}.{one.Subject}[0].{(one.Subject == ExplanationSubject.Movement ? nameof(ReasonRow.Amount) : nameof(ReasonRow.Text))}", message);
        }

        return this.PageWithErrors();

        static string Signed(Money money) => money.InSignedWords();
    }

    /// <summary>Both stand on the page; the person's own stays in the fields and is saved over theirs only by pressing again.</summary>
    private PageResult SomebodyElseFirst(TheirReasons theirs)
    {
        Theirs = theirs;
        Input.Seen = theirs.Mark;
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
