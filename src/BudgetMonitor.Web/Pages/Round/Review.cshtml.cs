using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Round;

/// <summary>The review queue: what is submitted, what matters most first, to accept or to return with a reason.</summary>
[AboutPeriod(PeriodSight.Period)]
public sealed class ReviewModel(IRoundReader reader, IRoundService service) : PeriodPageModel, IOpens
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    public RoundState Round { get; private set; } = null!;

    /// <summary>The parts that are ticked, each with the version seen: CODE@3.</summary>
    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    /// <summary>The parts that were shown as unremarkable, in the same way.</summary>
    [BindProperty]
    public List<string> Unremarkable { get; set; } = [];

    /// <summary>Why a part is returned.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"all" to tick everything that is submitted; a link does it, so that it works without script.</summary>
    [FromQuery(Name = "tick")]
    public string? Tick { get; set; }

    /// <summary>What waits, the weightiest first.</summary>
    public IReadOnlyList<QueuedPart> Queue { get; private set; } = [];

    /// <summary>What was accepted already and can still be returned.</summary>
    public IReadOnlyList<PartState> Accepted { get; private set; } = [];

    /// <summary>The queue.</summary>
    public void OnGet()
    {
        if (Tick == "all")
        {
            Ticked = [.. Queue.Where(queued => MayDecide(queued.Part)).Select(queued => Carried(queued.Part))];
        }
    }

    /// <summary>Accepts what is ticked.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => StepAsync(PartStep.Accept, Ticked, cancellationToken);

    /// <summary>Accepts everything that was shown as unremarkable.</summary>
    public Task<IActionResult> OnPostUnremarkableAsync(CancellationToken cancellationToken) => StepAsync(PartStep.Accept, Unremarkable, cancellationToken);

    /// <summary>Returns what is ticked, with a reason.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) => StepAsync(PartStep.Return, Ticked, cancellationToken);

    /// <summary>Whether the person may decide about a part.</summary>
    public bool MayDecide(PartState part) => PartSteps.MayDecide(Person, Round.Snapshot.Structure, part.Node, part.SubmittedBy);

    /// <summary>A part as a form carries it.</summary>
    public static string Carried(PartState part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return $"{part.Node.Code}@{part.Version}";
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(Period, cancellationToken) is not { } round)
        {
            return Opening.Missing;
        }

        Round = round;
        var own = Round with { Parts = Round.ForReview(Person) };
        Queue = await reader.QueueAsync(own, cancellationToken);
        Accepted = [.. own.Parts.Where(part => part.State == SubmissionState.Accepted)];
        return Opening.Shown;
    }

    private async Task<IActionResult> StepAsync(PartStep step, List<string> carried, CancellationToken cancellationToken)
    {
        if (!Round.Record.AcceptsEntry)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        var parts = Read(carried);
        if (ModelState.IsValid && RequestId == Guid.Empty)
        {
            ModelState.AddModelError(string.Empty, "Part of the form was lost on the way. Load the page again and try once more.");
        }

        if (parts is not { Count: > 0 })
        {
            ModelState.AddModelError(nameof(Ticked), step == PartStep.Return ? "Select the parts to return" : "Select the parts to accept");
        }

        if (step == PartStep.Return)
        {
            TypedFields.Read(ModelState, nameof(Reason), Reason, RoundFields.Return);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.StepAsync(
            new PartStepEntry(RequestId, Person, EntryChannel.Page, Round.Snapshot.Period, step, parts!, step == PartStep.Return ? Reason : null),
            cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Message);
            return RedirectToPage(null, null, new { Year, Number }, null);
        }

        await OpenAsync(cancellationToken);
        return this.Answer(outcome);
    }

    private static List<SeenPart>? Read(List<string> carried)
    {
        var parts = new List<SeenPart>();
        foreach (var text in carried)
        {
            var at = text?.LastIndexOf('@') ?? -1;
            if (at < 1 || !int.TryParse(text![(at + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var version))
            {
                return null;
            }

            parts.Add(new SeenPart(text[..at], version));
        }

        return parts;
    }
}
