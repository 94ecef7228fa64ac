using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Adjustments;

/// <summary>The director's adjustment of a directorate or a part of it, with its reason and the actions behind it.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class AdjustModel(IMonitoringReader reader, IAdjustmentService service, AdjustmentReader adjustments, CheckSettingReader checkSettings, AreaNotices notices) : PeriodPageModel, IOpens
{
    private readonly IMonitoringReader monitoring = reader;

    /// <summary>More actions than this do not fit a form.</summary>
    private const int MostActions = 40;
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public StructureNode Head { get; private set; } = null!;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public AdjustmentForm Input { get; set; } = new();

    /// <summary>Whether to start from the earlier period's adjustment.</summary>
    [FromQuery(Name = "carry")]
    public bool Carry { get; set; }

    /// <summary>Asks again before something doubtful is saved.</summary>
    [BindProperty]
    public AskAgain Again { get; set; } = new();

    /// <summary>The adjustments of heads below, which count in the head's figures already.</summary>
    public IReadOnlyList<AdjustmentBelow> Below { get; private set; } = [];

    /// <summary>What the adjustment does to the head, with what is entered.</summary>
    public AdjustmentEffect Effect
    {
        get
        {
            var position = Access.PositionOf([Head]).Position;
            return new(position.Forecast?.Net, position.Variance?.Net, Below, Stored.Amount, Input.Now);
        }
    }

    /// <summary>What areas of data say of the head and the heads below it.</summary>
    public IReadOnlyList<Panel> Panels { get; private set; } = [];

    /// <summary>What is stored.</summary>
    public HeadAdjustment Stored { get; private set; } = null!;

    /// <summary>By how much the variance before adjustments has moved since the earlier adjustment was set; null where it cannot be compared.</summary>
    public Money? MovedSince { get; private set; }

    /// <summary>Whether that is more than the council's threshold, so that the adjustment is looked at and not just confirmed.</summary>
    public bool HasMoved => EarlierPeriods.HasMoved(Snapshot.Council, MovedSince);

    /// <summary>Whether more actions fit the form.</summary>
    public bool HasRoom => Input.Actions.Count < MostActions;

    /// <summary>What stands, or the earlier period's to start from.</summary>
    public void OnGet() => Input = AdjustmentForm.From(Stored, Carry);

    /// <summary>Takes over, unchanged, the earlier period's adjustment with its actions, where the variance has not moved by more than the threshold.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        this.ForgetFieldErrors();
        if (Stored.Earlier is null || HasMoved)
        {
            Input = AdjustmentForm.From(Stored, carry: true);
            ModelState.AddModelError("Input.Before", "The figures have moved, or the adjustment was set meanwhile: look at it and save it");
            return this.PageWithErrors();
        }

        Input = AdjustmentForm.From(Stored, carry: true);
        return await OnPostAsync(cancellationToken);
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(ModelState, Stored) is not var (before, actions))
        {
            return this.PageWithErrors();
        }

        if (!Again.IsSettled(ModelState, await DoubtsAsync(before, actions, cancellationToken)))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new AdjustmentSave(RequestId, Person, EntryChannel.Page, Period, Head.Code, Input.Mark ?? string.Empty, before, Input.Reason!.Trim(), actions) { Why = Again.Reason },
            cancellationToken);
        switch (outcome)
        {
            case { WasSaved: true }:
                this.Notice(outcome.Change.Message);
                return RedirectToPage(new { carry = (bool?)null });
            case { Why: SaveRefusal.NotFound }:
                return NotFound();
            case { Why: SaveRefusal.Locked }:
                return Lock(outcome.Change.Message);
            case { Why: SaveRefusal.SomebodyElse }:
                await LoadAsync(cancellationToken);
                KeepTheirActions();
                return this.PageWithConflict();
            default:
                return this.PageNotSaved(outcome.Change);
        }
    }

    /// <summary>Makes room for another action, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostAdd()
    {
        this.ForgetFieldErrors();
        if (HasRoom)
        {
            Input.Actions.Add(new ActionForm());
        }

        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <summary>Shows what the adjustment as it is entered does, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostShow()
    {
        this.ForgetFieldErrors();
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <summary>The page on which a head's adjustment is made.</summary>
    public string AdjustmentHref(StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Url.Page("/Adjustments/Adjust", new { Year = Period.Year.ToString(), Period.Number, head.Code, carry = (bool?)null })!;
    }

    /// <summary>Whether an action is reported already, so that its title and money stay.</summary>
    public bool IsFixed(ActionForm action) => Stored.Actions.Any(one => one.ActionId == action?.ActionId && one.IsFixed);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (Access.FindVisible(Code) is not { } head)
        {
            return Opening.Missing;
        }

        Head = head;
        var may = Person.MayAdjustHead(Snapshot.Structure, head);
        if (may)
        {
            await LoadAsync(cancellationToken);
        }

        return Opening.ToEnter(may, head);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Stored = await adjustments.ReadAsync(Snapshot, Head, cancellationToken);
        Panels = await notices.BesideAdjustmentAsync(Snapshot, Head, Person, cancellationToken);
        if (Stored.Earlier is { } earlier && await monitoring.FindAsync(earlier.Period, cancellationToken) is { } then && then.Structure.Find(Head.Code) is { } same)
        {
            MovedSince = Snapshot.Position[Head].Variance?.Net - then.Position[same].Variance?.Net;
        }

        // The same heads as in the figures of the head: without those outside the council's total, unless it is one itself.
        var below = Snapshot.Structure.Nodes
            .Where(node => node.Index != Head.Index && BudgetStructure.IsAtOrBelow(node, Head) && (node.InTotal || !Head.InTotal))
            .ToDictionary(node => Snapshot.HeadIds[node.Index]);
        var own = await adjustments.OfHeadsAsync(Period, below.Keys, cancellationToken);
        Below = [.. own.Select(one => new AdjustmentBelow(below[one.HeadId], one.Amount)).OrderBy(one => one.Head.Index)];
    }

    private async Task<IReadOnlyList<string?>> DoubtsAsync(Money before, IReadOnlyList<ActionEntry> actions, CancellationToken cancellationToken)
    {
        var limits = new CheckLimits(await checkSettings.ReadAsync(cancellationToken));
        var now = AdjustmentBalance.FromBefore(before, [.. actions.Select(action => action.Facts)]).Now;
        return
        [
            EntryDoubts.AdjustmentSize(now, limits.Of("adjustment-size")),
            EntryDoubts.WithoutAction(now, [.. actions.Select(action => action.Facts)], limits.Of("adjustment-without-action")),
            .. actions.Where(_ => limits.Makes("action-not-in-forecast")).Select(action => EntryDoubts.DeliveredNotInForecast(action.Title, action.Facts)),
            .. actions.Where(_ => limits.Makes("action-date")).Select(action => EntryDoubts.DueOutsideYear(action.Title, action.Facts, Period.Year)),
        ];
    }

    /// <summary>After a conflict: saving again replaces what stands, and an action that somebody else added meanwhile is kept.</summary>
    private void KeepTheirActions()
    {
        var mine = Input.Actions.Select(action => action.ActionId).ToHashSet();
        Input.Actions.AddRange(Stored.Actions.Where(action => !mine.Contains(action.ActionId)).Select(ActionForm.From));
        Input.Mark = Stored.Mark;
        ModelState.Remove("Input.Mark");
    }
}
