using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>Adding a scheme and changing one: the same form, with the same refusals.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class SchemeFormModel(ICapitalService service, CapitalReader schemes) : PeriodPageModel, IOpens
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public SchemeForm Input { get; set; } = new();

    /// <summary>The scheme; null while it is being added.</summary>
    public TrackedScheme? Stored { get; private set; }

    /// <summary>Whether what is approved stays, because a period of the year is published.</summary>
    public bool IsFixed => Stored is not null && Snapshot.Periods.Any(period => period.Status == PeriodStatus.Published);

    /// <summary>The council's sources.</summary>
    public IReadOnlyList<string> Sources => CapitalSources.Of(Snapshot.Council);

    /// <summary>The heads to which the person may add a scheme.</summary>
    public IReadOnlyList<StructureNode> Heads =>
        [.. Snapshot.Structure.Nodes.Where(head => head.Kind != HeadKind.Service && head.MirrorsIndex < 0 && Person.MayKeepCapital(Snapshot.Structure, head))];

    /// <summary>The programme.</summary>
    public string OverviewHref => PageHref("/Capital/Index");

    /// <summary>The scheme that the address names; null on the page that adds one.</summary>
    [FromRoute(Name = "id")]
    public int? Id { get; set; }

    public void OnGet() => Input = SchemeForm.From(Period.Year, Sources, Stored);

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Input.Fits(Period.Year))
        {
            return Misfit();
        }

        KeepWhatIsFixed();
        if (Stored is null && Heads.All(head => head.Code != Input.Code))
        {
            ModelState.AddModelError("Input.Code", "Select the part of the council that the scheme belongs to");
        }

        var asked = new SchemeSave(
            RequestId, Person, EntryChannel.Page, Period, Id, string.Empty, Stored?.Head.Code ?? Input.Code ?? string.Empty, string.Empty, null, null, null, null,
            Money.Zero, new Dictionary<int, Money>(), [], string.Empty);
        if (Input.Check(ModelState, asked, Period.Year) is not { } save)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveSchemeAsync(save, cancellationToken);
        return await AnswerAsync(
            outcome,
            () => Id is { } id
                ? RedirectToPage("/Capital/Scheme", new { Year = Period.Year.ToString(), Period.Number, id })
                : RedirectToPage("/Capital/Index", new { Year = Period.Year.ToString(), Period.Number }),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Input.Mark = Stored?.RegisterMark;
                ModelState.Remove("Input.Mark");
            },
            notTheirs: NotFound);
    }

    /// <summary>Makes room for another year, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostYear()
    {
        this.ForgetFieldErrors();
        if (!Input.Fits(Period.Year))
        {
            return Misfit();
        }

        Input.AddYear();
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <summary>Whether a sum is approved already and stays: the budget of a year, or what a source pays of it.</summary>
    public bool IsApproved(int forYear, string? source = null) => IsFixed && (source is null
        ? forYear == Stored!.FirstYear || Stored.Years.Any(year => year.ForYear == forYear)
        : Stored!.Funding.Any(part => part.ForYear == forYear && string.Equals(part.Source, source, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The words that were entered, over the years and sums that stand.</summary>
    private PageResult Misfit()
    {
        var stands = SchemeForm.From(Period.Year, Sources, Stored);
        (Input.Years, Input.Funding) = (stands.Years, stands.Funding);
        ModelState.AddModelError(string.Empty, "The form’s years do not fit the page any more: load it again.");
        return this.PageWithErrors();
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id)
        {
            return Heads.Count == 0 ? Opening.Instead(StatusCode(StatusCodes.Status403Forbidden)) : Opening.ToEnter(true);
        }

        Stored = (await schemes.ReadAsync(Snapshot, cancellationToken)).FirstOrDefault(scheme => scheme.Scheme.CapitalSchemeId == id && Access.MaySee(scheme.Head));
        return Stored is null ? Opening.Missing : Opening.ToEnter(Person.MayKeepCapital(Snapshot.Structure, Stored.Head), Stored.Head);
    }

    /// <summary>What is approved is shown and not entered, so it is taken from what stands.</summary>
    private void KeepWhatIsFixed()
    {
        if (!IsFixed)
        {
            return;
        }

        var stands = SchemeForm.From(Period.Year, Sources, Stored);
        for (var place = 0; place < Input.Years.Count; place++)
        {
            var forYear = Input.Years[place].ForYear;
            var known = stands.Years.FindIndex(year => year.ForYear == forYear);
            if (IsApproved(forYear) && known >= 0)
            {
                Input.Years[place].Budget = stands.Years[known].Budget;
            }

            foreach (var row in Input.Funding.Where(row => row.Source is not null && place < row.Amounts.Count && IsApproved(forYear, row.Source)))
            {
                row.Amounts[place] = stands.Funding.Find(other => string.Equals(other.Source, row.Source, StringComparison.OrdinalIgnoreCase))?.Amounts[known];
            }
        }
    }
}
