using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Round;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>The forecasts of a head's service lines in one table.</summary>
[RequestFormLimits(ValueCountLimit = ForecastForm.MaxFields, KeyLengthLimit = 100, ValueLengthLimit = ForecastForm.MaxFieldLength)]
[AboutPeriod(PeriodSight.Figures)]
public class EnterModel(IForecastService service, EntryTableReader tables, LineNoteReader notes) : PeriodPageModel, IOpens, IReadsWholeForm, IShowsFormAgain, IAnswersRepeat
{
    private ForecastForm? sent;
    private Dictionary<string, EntryLine>? lines;

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    /// <summary>What the page is about.</summary>
    public EntryScope Scope { get; private set; } = null!;

    public StructureNode Head => Scope.Head;

    /// <summary>Where the part is submitted that the table shows; null where it shows several or none.</summary>
    public string? SubmitAddress =>
        Scope.Tops is null && RoundParts.Of(Snapshot.Structure, Head) is [var part] && part.Index == Head.Index
            ? $"/round/{Period.Year}/{Period.Number}/{Uri.EscapeDataString(Head.Code)}/submit"
            : null;

    /// <summary>What is known beside the lines' forecasts.</summary>
    public IReadOnlyList<LineNote> Notes { get; private set; } = [];

    public EntryTable Table { get; private set; } = null!;

    /// <summary>Whether a shut part is the person's own to return, so that the page leads to the review.</summary>
    public bool MayReturn => Table.Lines.Any(line => line.ShutBecause is not null && PartSteps.MayReview(Person, Snapshot.Structure, RoundParts.PartOf(Snapshot.Structure, line.Node)));

    /// <summary>The form's id: a form sent twice saves once.</summary>
    public Guid RequestId { get; private set; } = Guid.NewGuid();

    /// <summary>What is wrong with the form as a whole.</summary>
    public string? Fault { get; private set; }

    /// <summary>Lines that somebody else saved first.</summary>
    public IReadOnlyList<ForecastConflict> Conflicts { get; private set; } = [];

    /// <summary>Whether a choice between yours and theirs is still missing.</summary>
    public bool ChoiceMissing { get; private set; }

    /// <summary>What a pasted block would change, to be looked at before it is taken.</summary>
    public PastePreview? Preview { get; private set; }

    /// <summary>The block as it was sent, to be mended.</summary>
    public PasteEntry? Paste { get; private set; }

    public bool HasErrors => Fault is not null || Table.Lines.Any(line => line.HasErrors);

    public void OnGet()
    {
    }

    [SavesNothing("Action", "preview", "take", "back", Gone = "The block that you pasted is no longer kept. Paste it again if you still need it")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (sent is not { } form || lines is null)
        {
            return NotFound();
        }

        Fault = form.Fault ?? ModelState[string.Empty]?.Errors.FirstOrDefault()?.ErrorMessage;
        if (lines.Values.FirstOrDefault(line => line is { ShutBecause: not null, IsChanged: true }) is { } shut)
        {
            return Lock($"{shut.ShutBecause} Nothing was saved.");
        }

        if (Fault is null && form.Action is EntryAction.Preview or EntryAction.Take or EntryAction.Back)
        {
            return OfBlock(form, lines);
        }

        if (HasErrors)
        {
            return Again(StatusCodes.Status400BadRequest);
        }

        var changed = lines.Values.Select(line => line.Change()).OfType<ForecastChange>().ToList();
        if (changed.Count == 0)
        {
            TempData["Notice"] = "Nothing was changed, so nothing was saved";
            return RedirectToPage();
        }

        var outcome = await service.SaveAsync(new ForecastSave(form.RequestId, Person, EntryChannel.Page, Period, changed), cancellationToken);
        return outcome switch
        {
            { WasSaved: true } => Done(outcome.Change.Message),
            { Why: SaveRefusal.SomebodyElse, Detail.Conflicts: { Count: > 0 } conflicts } => SomebodyElseFirst(conflicts),
            { Why: SaveRefusal.SomebodyElse } => AtTheSameMoment(),
            { Why: { } why } => Refuse(why, outcome, lines),
            _ => NotSaved(outcome.Change.Message),
        };
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message) => Done(message);

    /// <summary>Lays what was typed over the lines; null where a line is not on the page.</summary>
    private Dictionary<string, EntryLine>? Lay(ForecastForm form)
    {
        (RequestId, Paste) = (form.RequestId, form.Paste);
        var lines = Table.Enterable.ToDictionary(line => line.Node.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var row in form.Rows)
        {
            if (!lines.TryGetValue(row.Code, out var line))
            {
                return null;
            }

            ChoiceMissing |= row.LacksChoice;

            // Theirs is chosen: their figure stands and mine is let go.
            if (row.Choice != ConflictChoice.Theirs)
            {
                line.Take(row, form.ConfirmAll);
            }
        }

        return lines;
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (EntryScope.Find(Access, Code) is not { } scope || Access.EntryLines(scope.Head) is not { Count: > 0 } entered)
        {
            return Opening.Missing;
        }

        Scope = scope;
        if (entered.Count > ForecastForm.MaxLines)
        {
            return Opening.Instead(RedirectToPage("/Forecasts/Index", new { Year, Number }));
        }

        Table = await tables.ReadAsync(Snapshot, Access, scope, Person, cancellationToken);
        Notes = await notes.ReadAsync(Snapshot, [.. Table.Lines.Select(line => line.Node)], Person, cancellationToken);
        if (HttpMethods.IsPost(Request.Method))
        {
            // Where the period was locked while somebody typed, what they typed is shown, so that it is not lost.
            sent = ForecastForm.Read(await Request.ReadFormAsync(cancellationToken));
            lines = Lay(sent);
        }

        return Opening.ToEnter(true) with { OpenFor = " for forecasts" };
    }

    /// <summary>A pasted block is looked at, goes into the cells, or is left; nothing is saved by any of it.</summary>
    private PageResult OfBlock(ForecastForm form, Dictionary<string, EntryLine> lines)
    {
        if (form.Action == EntryAction.Back)
        {
            return Page();
        }

        var preview = PastePreview.Of(form, lines, Table);
        if (form.Action == EntryAction.Take && preview.Problems.Count == 0)
        {
            Paste = null;
            return Page();
        }

        Preview = preview;
        return preview.Problems.Count == 0 ? Page() : Again(StatusCodes.Status400BadRequest);
    }

    private RedirectToPageResult Done(string message)
    {
        TempData["Notice"] = message;
        return RedirectToPage();
    }

    private PageResult SomebodyElseFirst(IReadOnlyList<ForecastConflict> conflicts)
    {
        Conflicts = conflicts;
        return Again(StatusCodes.Status409Conflict);
    }

    private PageResult AtTheSameMoment()
    {
        Fault = "Somebody else saved at the very same moment. Nothing of yours was saved. Save again to see their figures beside yours.";
        return Again(StatusCodes.Status409Conflict);
    }

    private IActionResult Refuse(SaveRefusal why, SaveOutcome<ForecastRefusal> outcome, Dictionary<string, EntryLine> lines)
    {
        switch (why)
        {
            case SaveRefusal.Locked:
                return Lock(outcome.Change.Message);
            case SaveRefusal.Follows when outcome.Detail?.Code is { } code && lines.TryGetValue(code, out var line):
                line.Refuse(outcome.Change.Message);
                return Again(StatusCodes.Status400BadRequest);
            default:
                return NotFound();
        }
    }

    private PageResult NotSaved(string message)
    {
        Fault = message;
        return Again(StatusCodes.Status503ServiceUnavailable);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
