using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Round;

/// <summary>Where a part stands in the round, and the form that submits it.</summary>
[AboutPeriod(PeriodSight.Period)]
public sealed class SubmitModel(IRoundReader reader, IRoundService service, IExplanationService explanations, IMonitoringReader monitoring, ExplanationReader given, LineNoteReader notes) : PeriodPageModel, IOpens
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    public RoundState Round { get; private set; } = null!;

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    /// <summary>The version of the state seen; nothing where the form did not arrive whole.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>A word to finance.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The section with the form.</summary>
    public SubmissionSection Section { get; private set; } = null!;

    /// <summary>What is known beside the forecasts of the part's lines.</summary>
    public IReadOnlyList<LineNote> Notes { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public void OnGet()
    {
    }

    /// <summary>Submits it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Round.Record.AcceptsEntry)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        if (ModelState.IsValid && (RequestId == Guid.Empty || Seen is null))
        {
            ModelState.AddModelError(string.Empty, "Part of the form was lost on the way. Load the page again and submit once more.");
        }

        TypedFields.Read(ModelState, nameof(Note), Note, RoundFields.Note);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.StepAsync(
            new PartStepEntry(RequestId, Person, EntryChannel.Page, Round.Snapshot.Period, PartStep.Submit, [new SeenPart(Code, Seen!.Value)], Note),
            cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Message);
            return RedirectToPage();
        }

        await OpenAsync(cancellationToken);
        ModelState.Remove(nameof(Seen));
        return this.Answer(outcome);
    }

    /// <summary>Takes over what the period before said, for every line whose figure has not moved by more than the threshold.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (!Round.Record.AcceptsEntry)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        var codes = Section.Carried.Where(draft => !draft.HasMoved).Select(draft => draft.Head.Code).Distinct().ToList();
        var outcome = await explanations.ConfirmAsync(new CarriedConfirmation(RequestId, Person, EntryChannel.Page, Round.Snapshot.Period, codes), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage(null, null, new { Year, Number, Code });
        }

        await OpenAsync(cancellationToken);
        return this.PageNotSaved(outcome.Change);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(Period, cancellationToken) is not { } round
            || round.Find(Code) is not { } part
            || !PartSteps.MaySubmit(Person, round.Snapshot.Structure, part.Node))
        {
            return Opening.Missing;
        }

        Round = round;

        var structure = Round.Snapshot.Structure;
        StructureNode[] heads = [.. part.Node.IsLine ? [] : new[] { part.Node }, .. RoundParts.LinesOf(structure, part.Node)];
        Section = new SubmissionSection(Round, part)
        {
            Carried = Round.Record.AcceptsEntry && !part.IsIn
                ? await given.CarriedAsync(Round.Snapshot, monitoring.FindAsync, [.. heads.Where(head => Person.MayExplainHead(structure, head))], cancellationToken)
                : [],
            Above = [.. part.Figures.Above.Where(above => Person.MayExplainHead(structure, above.Line))],
        };
        Notes = await notes.ReadAsync(Round.Snapshot, [.. RoundParts.LinesOf(structure, part.Node)], Person, cancellationToken);
        return Opening.Shown;
    }
}
