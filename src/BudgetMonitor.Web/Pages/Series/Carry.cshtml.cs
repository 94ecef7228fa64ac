using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>A series of an earlier year that may be carried on.</summary>
/// <param name="Defined">The series.</param>
/// <param name="Code">The code of its head in its own year.</param>
/// <param name="Head">The head of this code in the new year that is the person's; null where there is none.</param>
public sealed record SeriesToCarry(DefinedSeries Defined, string Code, StructureNode? Head);

/// <summary>Carries series of the year before on: defined once, their figures go on.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class CarryModel(ISeriesDefinitionService service, SeriesDefinitionReader definitions) : PeriodPageModel, IOpens
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The series that are chosen.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>The series that may be carried on, as far as their heads are the person's; those without a head in the new year too, where the whole council is theirs.</summary>
    public IReadOnlyList<SeriesToCarry> Offered { get; private set; } = [];

    /// <summary>The year that they come from; null where none does.</summary>
    public FinancialYear? From => Offered.Count == 0 ? null : new(Offered[0].Defined.Series.Year);

    /// <summary>The list of series.</summary>
    public string ListHref => PageHref("/Series/Index");

    public void OnGet() => Chosen = [.. Offered.Where(one => one.Head is not null).Select(one => one.Defined.Series.Reference)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError("Chosen", "Select at least one series");
            return this.PageWithErrors();
        }

        if (Chosen.Exists(reference => !Offered.Any(one => one.Head is not null && string.Equals(one.Defined.Series.Reference, reference, StringComparison.OrdinalIgnoreCase))))
        {
            return NotFound();
        }

        var outcome = await service.CarryAsync(new SeriesCarry(RequestId, Person, EntryChannel.Page, Period, Chosen), cancellationToken);
        switch (outcome)
        {
            case { WasSaved: true }:
                this.Notice(outcome.Change.Message);
                return RedirectToPage("/Series/Index", new { Year = Period.Year.ToString(), Period.Number });
            case { Why: SaveRefusal.NotFound }:
                return NotFound();
            case { Why: SaveRefusal.Locked }:
                return Lock();
            default:
                return this.PageNotSaved(outcome.Change, "Chosen");
        }
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        var all = await definitions.ToCarryAsync(Period.Year.StartYear, cancellationToken);
        Offered =
        [
            .. all
                .Select(one => new SeriesToCarry(one.Defined, one.Code, Access.FindVisible(one.Code) is { } head && Person.MayRegisterFor(Snapshot.Structure, head) ? head : null))
                .Where(one => one.Head is not null || (Snapshot.Structure.Find(one.Code) is null && Person.HasRightsOver(Snapshot.Structure, Snapshot.Structure.Council))),
        ];

        // What is published is everybody's to see, so a person's own part need not be at the top of what they see.
        var own = Snapshot.Structure.Nodes.FirstOrDefault(node => Person.Owns(Snapshot.Structure, node) && Access.MaySee(node));
        return own is null ? Opening.Missing : Opening.ToEnter(Snapshot.Structure.Nodes.Any(node => Person.MayRegisterFor(Snapshot.Structure, node)), own);
    }
}
