using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Removals;

/// <summary>
/// Asks whether a thing that was entered by mistake should go, says what goes with it, and removes it with a reason: a saving,
/// a scheme, a reserve, a company, a group of debtors, a measure. What was published stays, and the page says what to do instead.
/// </summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class RemoveModel(IRemovalService service) : PeriodPageModel, IOpens, IAnswersRepeat
{
    /// <summary>The kind of thing, as an address has it.</summary>
    [FromRoute]
    public string? Kind { get; set; }

    /// <summary>The thing's reference, number or name.</summary>
    [FromQuery(Name = "key")]
    public string? Key { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    [BindProperty]
    public string? Mark { get; set; }

    /// <summary>Why it goes.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the page is about.</summary>
    public RemovalTarget Target { get; private set; } = null!;

    /// <summary>What removing it would mean; null where the period is locked.</summary>
    public Removal? Removal { get; private set; }

    public void OnGet() => Mark = Removal!.Mark;

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reason = TypedFields.Read(ModelState, nameof(Reason), Reason, ChangeReason.OfRemoval);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.RemoveAsync(new(RequestId, Person, EntryChannel.Page, Target, Mark ?? string.Empty, reason!), cancellationToken);
        switch (outcome)
        {
            case { WasSaved: true }:
                return AnswerRepeat(outcome.Change.Message);
            case { Why: SaveRefusal.NotFound or SaveRefusal.NotTheirs }:
                return NotFound();
            case { Why: SaveRefusal.Locked }:
                return Lock();
            case { Why: SaveRefusal.SomebodyElse }:
                if (await OpenAsync(cancellationToken) != Opening.Shown)
                {
                    return NotFound();
                }

                Mark = Removal!.Mark;
                ModelState.Remove(nameof(Mark));
                return this.PageWithConflict();
            default:
                return this.PageNotSaved(outcome.Change);
        }
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (RemovalLinks.Find(Kind) is not { } kind || string.IsNullOrEmpty(Key))
        {
            return Opening.Missing;
        }

        Target = new(Period, kind, Key);
        var outlook = await service.FindAsync(Target, Person, cancellationToken);
        Removal = outlook.Removal;
        return outlook.Why switch
        {
            null => Opening.Shown,
            SaveRefusal.Locked => Opening.Instead(Lock()),
            SaveRefusal.NotTheirs => Opening.Instead(StatusCode(StatusCodes.Status403Forbidden)),
            _ => Opening.Missing,
        };
    }

    /// <summary>Sent again, it finds nothing to remove any more: it is told what became of it the first time.</summary>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return Target is null ? NotFound() : Redirect(RemovalLinks.List(Target).Href);
    }
}
