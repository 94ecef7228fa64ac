using System.Globalization;
using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.RollForwards;

/// <summary>One request: who forecasts there enters it, the chief accountant decides it.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class EditModel(RollForwardReader requestReader, CheckSettingReader settings, IRollForwardService service) : PeriodPageModel, IOpens
{
    private IReadOnlyList<RequestLine> requests = [];

    /// <summary>The request's number in the address, or new.</summary>
    [FromRoute(Name = "request")]
    public string Item { get; set; } = string.Empty;

    /// <summary>The request; null for a new one.</summary>
    public int? Id => int.TryParse(Item, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public RequestForm Input { get; set; } = new();

    /// <summary>Asks again before something doubtful is saved.</summary>
    [BindProperty]
    public AskAgain Again { get; set; } = new();

    /// <summary>The decision as entered.</summary>
    [BindProperty]
    public DecisionForm Verdict { get; set; } = new();

    /// <summary>What is stored; null for a new one.</summary>
    public RequestLine? Stored { get; private set; }

    /// <summary>The heads that a request may be about.</summary>
    public IReadOnlyList<StructureNode> Heads { get; private set; } = [];

    /// <summary>The head that the money belongs to: the request's, or the one chosen; null where none is.</summary>
    public StructureNode? Chosen => Stored?.Head ?? Heads.FirstOrDefault(head => head.Code == Input.Code);

    /// <summary>The other requests about a head that are not refused.</summary>
    public Money OthersOf(StructureNode head) => requests
        .Where(line => line.Head.Index == head.Index && line.Request.RollForwardId != Id && line.Request.Decision != RollForwardDecision.Refused)
        .Select(line => line.Request.Amount)
        .Sum();

    /// <summary>Where a head stands in the period.</summary>
    public HeadPosition PositionOf(StructureNode head) => Access.PositionOf([head]).Position;

    /// <summary>Where a head stands in a few words, for the list that one is chosen from.</summary>
    public string StandsAt(StructureNode head) => PositionOf(head).RevisedVariance switch
    {
        null => "not forecast",
        { Pence: < 0 } under => $"underspend {ScreenFigures.Exact(under.Abs())}",
        { IsNil: true } => "on budget",
        { } over => $"overspend {ScreenFigures.Exact(over)}",
    };

    /// <summary>Whether the person may change what stands.</summary>
    public bool MayChange => Stored is null
        ? Heads.Count > 0
        : Stored.Request.Decision == RollForwardDecision.Requested && Person.MayRollForward(Snapshot.Structure, Stored.Head);

    /// <summary>Whether the person decides.</summary>
    public bool MayDecide => Stored is not null && Person.MayDecideRollForwards;

    /// <summary>Where the list stands.</summary>
    public string ListHref => $"/roll-forwards/{Period.Year}/{Period.Number}";

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Item != "new" && Stored is null ? Opening.Missing
            : !(Person.MayForecast && Heads.Count > 0) && !MayDecide ? Opening.Instead(StatusCode(StatusCodes.Status403Forbidden))
            : Opening.ToEnter(true);
    }

    public void OnGet()
    {
        if (Stored is { Request: var request })
        {
            Input = new() { Code = Stored.Head.Code, Kind = request.Kind, Amount = ScreenFigures.ForInput(request.Amount), Description = request.Description, Version = request.Version };
            Verdict = new() { Decision = request.Decision, Reason = request.DecisionReason, Version = request.Version };
        }
    }

    /// <summary>Saves the request.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Stored is null && Heads.All(head => head.Code != Input.Code))
        {
            ModelState.AddModelError("Input.Code", "Select the head that the money belongs to");
        }

        if (Input.Check(ModelState) is not { } amount)
        {
            return this.PageWithErrors();
        }

        var head = Chosen!;
        var limits = new CheckLimits(await settings.ReadAsync(cancellationToken));
        var doubt = EntryDoubts.AboveUnderspend(OthersOf(head) + amount, PositionOf(head).RevisedVariance, limits.Of("roll-forward-above-underspend"));
        if (!Again.IsSettled(ModelState, [doubt]))
        {
            return this.PageWithErrors();
        }

        var save = new RollForwardSave(
            RequestId,
            Person,
            EntryChannel.Page,
            Period,
            Id,
            Input.Version,
            Stored?.Head.Code ?? Input.Code!,
            Input.Kind!.Value,
            amount,
            Input.Description!.Trim())
        {
            Why = Again.Reason,
        };
        return await AfterAsync(await service.SaveAsync(save, cancellationToken), cancellationToken);
    }

    /// <summary>Takes the request back.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        this.ForgetFieldErrors();
        return Id is not { } id
            ? NotFound()
            : await AfterAsync(await service.RemoveAsync(new(RequestId, Person, EntryChannel.Page, Period, id, Input.Version), cancellationToken), cancellationToken);
    }

    /// <summary>Decides the request.</summary>
    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id)
        {
            return NotFound();
        }

        if (!MayDecide)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        TypedFields.Read(ModelState, "Verdict.Decision", Verdict.Decision, RollForwardFields.Verdict);
        var reason = TypedFields.Read(ModelState, "Verdict.Reason", Verdict.Reason, RollForwardFields.Decision);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var entry = new RollForwardDecisionEntry(RequestId, Person, EntryChannel.Page, Period, id, Verdict.Version, Verdict.Decision!.Value, reason!);
        return await AfterAsync(await service.DecideAsync(entry, cancellationToken), cancellationToken);
    }

    private Task<IActionResult> AfterAsync(SaveOutcome outcome, CancellationToken cancellationToken) =>
        AnswerAsync(
            outcome,
            () => Redirect(ListHref),
            async () =>
            {
                await LoadAsync(cancellationToken);
                Input.Version = Verdict.Version = Stored?.Request.Version ?? 0;
                ModelState.Remove("Input.Version");
                ModelState.Remove("Verdict.Version");
            },
            notTheirs: () => StatusCode(StatusCodes.Status403Forbidden));

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Heads = [.. Snapshot.Structure.Nodes.Where(node => Access.MaySee(node) && Person.MayRollForward(Snapshot.Structure, node))];
        requests = await RequestLine.ReadAsync(requestReader, Snapshot, Access, cancellationToken);
        Stored = Id is { } id
            ? requests.FirstOrDefault(line => line.Request.RollForwardId == id && (Person.MayDecideRollForwards || Person.Owns(Snapshot.Structure, line.Head)))
            : null;
    }
}
