using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Companies;

/// <summary>A company as it is entered.</summary>
public sealed class CompanyForm
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    public string? Name { get; set; }

    /// <summary>The budgeted dividend or contribution, in pounds.</summary>
    public string? Budget { get; set; }

    /// <summary>The code of the head that it belongs to; empty for the whole council.</summary>
    public string? BelongsTo { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A company is added, or its name or budget is changed with a reason.</summary>
[AboutPeriod(PeriodSight.Council)]
public sealed class EditModel(ICompanyService service, BalanceReader balances) : PeriodPageModel, IOpens
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The company's number; null for a new one.</summary>
    [FromRoute]
    public int? CompanyId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public CompanyForm Input { get; set; } = new();

    /// <summary>What is stored; null for a new one.</summary>
    public Company? Stored { get; private set; }

    /// <summary>Whether a published period reports it, so that its budget stays.</summary>
    public bool IsFixed => Stored is { } company && Snapshot.Periods.Any(record => record.Status == PeriodStatus.Published && record.Number >= company.FromPeriod);

    /// <summary>Shows what is stored.</summary>
    public void OnGet()
    {
        if (Stored is { } company)
        {
            Input = new() { Version = company.Version, Name = company.Name, Budget = ScreenFigures.ForInput(company.Budget), BelongsTo = company.BelongsTo };
        }
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = TypedFields.Read(ModelState, "Input.Name", Input.Name, CompanyFields.Name);
        var budget = IsFixed ? Stored!.Budget : TypedFields.Read(ModelState, "Input.Budget", Input.Budget, CompanyFields.Budget);
        var own = TypedFields.HeadCode(ModelState, "Input.BelongsTo", Input.BelongsTo, Snapshot.Structure);
        var reason = TypedFields.Read(ModelState, "Input.Reason", Input.Reason, CompanyFields.Reason);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(new(RequestId, Person, EntryChannel.Page, Period, CompanyId, Input.Version, name!, budget!.Value, reason!, own), cancellationToken);
        return await AnswerAsync(
            outcome,
            () => Redirect(Href("companies")),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Input.Version = Stored?.Version ?? Input.Version;
            },
            notTheirs: NotFound);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Stored = CompanyId is { } id ? await balances.CompanyAsync(Period, id, cancellationToken) : null;
        return CompanyId is null || Stored is not null ? Opening.ToEnter(MayKeep) : Opening.Missing;
    }
}
