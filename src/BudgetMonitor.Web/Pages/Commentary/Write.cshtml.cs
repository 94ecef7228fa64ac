using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Text = BudgetMonitor.Domain.Entries.Commentary;

namespace BudgetMonitor.Web.Pages.Commentary;

/// <summary>What is said about a head in a period, written from what the levels below it wrote.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class WriteModel(IMonitoringReader reader, ICommentaryService service, CommentaryReader commentaries, ExplanationReader explanations, BesideRevenueReader beside) : PeriodPageModel, IOpens
{
    private readonly IMonitoringReader monitoring = reader;
    private TextFiller filler = null!;
    private PaperSource source = null!;
    private IReadOnlyList<NamedFigure> figures = [];
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public StructureNode Head { get; private set; } = null!;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public CommentaryForm Input { get; set; } = new();

    /// <summary>The texts as they stand.</summary>
    public CommentaryPlace Place { get; private set; } = null!;

    /// <summary>Whether the text in the form is a draft that nobody has saved.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>By how much the head's variance has moved since the text of the period before was written; null where it cannot be compared.</summary>
    public Money? MovedSince { get; private set; }

    /// <summary>Whether that is more than the council's threshold, so that the text is looked at and not just confirmed.</summary>
    public bool HasMoved => EarlierPeriods.HasMoved(Snapshot.Council, MovedSince);

    /// <summary>The text with its figures filled.</summary>
    public IReadOnlyList<RichText> Filled => filler.Commentary(new HeadText(Head, Input.Text ?? string.Empty));

    /// <summary>The sums in the text that were typed and contradict the data.</summary>
    public IReadOnlyList<StrayFigure> Strays => TypedFigures.Strays(Input.Text ?? string.Empty, figures);

    /// <summary>Why the head and those directly below it stand where they do, the largest variance first.</summary>
    public IReadOnlyList<ExplanationLine> ReasonsBelow { get; private set; } = [];

    /// <summary>The figures that can be inserted.</summary>
    public IReadOnlyList<PickerGroup> Fields => FieldPicker.Of(Access, Head, source, filler);

    /// <summary>The saved text, or a draft: what the period before said, else the texts below.</summary>
    public void OnGet()
    {
        IsDraft = Place.Own is null && Place.Earlier is null && Place.Below.Count > 0;
        Input = new()
        {
            Text = Place.Own?.Text ?? Place.Earlier?.Text ?? CommentaryRollUp.Draft(Place.Below),
            Version = Place.Own?.Version ?? 0,
            SeenBelow = Place.Own is null ? Place.Mark : Place.Own.SeenBelow,
        };
    }

    /// <summary>Takes over, unchanged, what the period before said, where the variance has not moved by more than the threshold.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (Place.Earlier is not { } earlier || HasMoved)
        {
            OnGet();
            this.ForgetFieldErrors();
            ModelState.AddModelError("Input.Text", "The figures have moved, or the commentary was written meanwhile: read the text and save it");
            return this.PageWithErrors();
        }

        Input = new() { Text = earlier.Text, SeenBelow = Place.Mark };
        this.ForgetFieldErrors();
        return await OnPostAsync(cancellationToken);
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsRight(mayBeEmpty: Input.Version > 0))
        {
            return this.PageWithErrors();
        }

        // Seen is what stands beside the form now: the page tells what changed below, and saving says that it was read.
        var seen = Input.SeenBelow is { Length: Text.SeenBelowLength } mark ? mark : null;
        var outcome = await service.SaveAsync(
            new CommentarySave(RequestId, Person, EntryChannel.Page, Period, Head.Code, Input.Version, seen, Input.Text ?? string.Empty),
            cancellationToken);
        switch (outcome)
        {
            case { WasSaved: true }:
                this.Notice(outcome.Change.Message);
                return RedirectToPage();
            case { Why: SaveRefusal.NotFound }:
                return NotFound();
            case { Why: SaveRefusal.Locked }:
                return Lock(outcome.Change.Message);
            case { Why: SaveRefusal.SomebodyElse }:
                return await ConflictAsync(cancellationToken);
            default:
                return this.PageNotSaved(outcome.Change, "Input.Text");
        }
    }

    /// <summary>Shows the text with its figures, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostPreview() => IsRight(mayBeEmpty: false) ? Page() : this.PageWithErrors();

    /// <summary>Puts what changed below into the text as it stands in the form, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostTakeUp()
    {
        this.ForgetFieldErrors();
        var changes = Place.Changes ?? CommentaryRollUp.Changes([], Place.Below);
        Set(CommentaryRollUp.TakeUp(Input.Text ?? string.Empty, changes), Place.Mark);
        IsDraft = true;
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <summary>Puts a figure at the end of the text as it stands in the form, for a browser without script, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostInsert(string? insert)
    {
        this.ForgetFieldErrors();
        Set(FieldPicker.Insert(Input.Text, insert, Fields), Input.SeenBelow);
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <summary>Puts the reasons given below at the end of the text as it stands in the form, as a list with figures that follow, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostReasons()
    {
        this.ForgetFieldErrors();
        var items = ReasonsBelow
            .Where(reason => reason.Subject == Domain.Entries.ExplanationSubject.Variance && reason.Text.Length > 0)
            .GroupBy(reason => reason.Head)
            .Select(group => $"- {group.Key.Name} {{{group.Key.Code}.variance}}: {string.Join("; ", group.Select(reason => Braceless(reason.Text)))}")
            .Where(item => Input.Text?.Contains(item, StringComparison.Ordinal) != true);
        Set(CommentaryText.Tidy($"{Input.Text?.TrimEnd()}\n\n{string.Join('\n', items)}"), Input.SeenBelow);
        IsDraft = true;
        return ModelState.IsValid ? Page() : this.PageWithErrors();

        // A brace in a reason is a brace; in a commentary it would begin a field.
        static string Braceless(string text) => string.Join(' ', text.Replace('{', '(').Replace('}', ')').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (Access.FindVisible(Code) is not { } head)
        {
            return Opening.Missing;
        }

        Head = head;
        var may = Person.MayCommentOn(Snapshot.Structure, head);
        if (may)
        {
            await LoadAsync(cancellationToken);
        }

        return Opening.ToEnter(may, head);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Place = await commentaries.ReadAsync(Snapshot, Head, cancellationToken);
        if (Place.Earlier is { } earlier && await monitoring.FindAsync(earlier.From, cancellationToken) is { } then && then.Structure.Find(Head.Code) is { } same)
        {
            MovedSince = Snapshot.Position[Head].RevisedVariance - then.Position[same].RevisedVariance;
        }

        source = PaperSource.OfFigures(Snapshot, await beside.OfHeadsAsync(Snapshot, cancellationToken));
        filler = new TextFiller(source, Access.MaySee);
        var explained = await explanations.AtOrBelowAsync(Snapshot, [Head], cancellationToken);
        ReasonsBelow = ExplanationLine.Why(Snapshot, Head, [.. Snapshot.Structure.ChildrenOf(Head)], [.. explained.Where(line => Access.MaySee(line.Head))]);
        figures =
        [
            .. FieldFigures.Of(Snapshot.Position, Snapshot.Structure.ChildrenOf(Head).Prepend(Head).Where(Access.MaySee)),
            .. explained.Where(line => line.Amount is not null && (line.Head == Head || line.Head.ParentIndex == Head.Index)).Select(line => new NamedFigure(line.Text, line.Amount!.Value)),
        ];
    }

    /// <summary>A text below with its figures filled.</summary>
    public IReadOnlyList<RichText> Fill(HeadText text) => filler.Commentary(text);

    /// <summary>A text of another time, as its figures would be now.</summary>
    public IReadOnlyList<RichText> Fill(StructureNode head, string? text) => filler.Commentary(new HeadText(head, text ?? string.Empty));

    private bool IsRight(bool mayBeEmpty)
    {
        var text = CommentaryText.Tidy(Input.Text);
        if (text.Length > 0 || !mayBeEmpty)
        {
            TypedFields.Read(ModelState, "Input.Text", text, ExplanationFields.Commentary);
        }

        var unfilled = filler.Commentary(new HeadText(Head, text)).SelectMany(paragraph => paragraph.Runs)
            .Where(run => run.Role == TextRole.Problem && run.Explanation is not null)
            .Select(run => run.Explanation!);
        foreach (var problem in TextFields.Problems(text, Snapshot.Structure, Head).Concat(unfilled).Distinct())
        {
            ModelState.AddModelError("Input.Text", problem);
        }

        return ModelState.IsValid;
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.Version = Place.Own?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return this.PageWithConflict();
    }

    private void Set(string text, string? mark)
    {
        (Input.Text, Input.SeenBelow) = (text, mark);
        ModelState.Remove("Input.Text");
        ModelState.Remove("Input.SeenBelow");
    }
}

/// <summary>A commentary as it is entered.</summary>
public sealed class CommentaryForm
{
    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The version that the person saw; 0 where there was none.</summary>
    public int Version { get; set; }

    /// <summary>The mark of the texts below that the text takes account of.</summary>
    public string? SeenBelow { get; set; }
}
