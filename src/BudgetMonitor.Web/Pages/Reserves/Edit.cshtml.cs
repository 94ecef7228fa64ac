using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>A reserve or provision is added, or what is said about it is changed with a reason.</summary>
[AboutPeriod(PeriodSight.Council)]
public sealed class EditModel(IReserveService service, ReserveReader reserves) : PeriodPageModel, IOpens
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The reserve's number; null for a new one.</summary>
    [FromRoute]
    public int? ReserveId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public ReserveForm Input { get; set; } = new();

    /// <summary>What is stored; null for a new one.</summary>
    public Reserve? Stored { get; private set; }

    /// <summary>Whether a published period reports it, so that its kind and opening balance stay.</summary>
    public bool IsFixed => Stored is { } reserve && Snapshot.Periods.Any(record => record.Status == PeriodStatus.Published && record.Number >= reserve.FromPeriod);

    /// <summary>The groups to choose from: the policy's, and those that the council uses already.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Shows what is stored.</summary>
    public void OnGet()
    {
        if (Stored is not null)
        {
            Input = ReserveForm.From(Stored);
        }
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(ModelState, Snapshot.Structure, Stored, IsFixed) is not var (facts, reason))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(new(RequestId, Person, EntryChannel.Page, Period, ReserveId, Input.Version, facts, reason), cancellationToken);
        return await AnswerAsync(
            outcome,
            () => Redirect(ReserveId is { } id ? Href("reserves", FormattableString.Invariant($"{id}")) : Href("reserves")),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Input.Version = Stored?.Version ?? Input.Version;
                ModelState.Remove("Input.Version");
            },
            notTheirs: NotFound);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        var used = await reserves.GroupsAsync(Period.Year, cancellationToken);
        Groups = [.. ReserveSheet.PolicyGroups.Union(used.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)];
        Stored = ReserveId is { } id ? await reserves.FindAsync(Period, id, cancellationToken) : null;
        return ReserveId is null || Stored is not null ? Opening.ToEnter(MayKeep) : Opening.Missing;
    }
}
