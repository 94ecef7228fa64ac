using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>The form in which a saving is added to the register or what it holds of one is changed.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class RegisterModel(ISavingsService service, SavingsReader savingsReader, PeriodReader periods) : PeriodPageModel, IOpens
{
    /// <summary>Empty rows for lines beside those that stand.</summary>
    private const int EmptyRows = 2;

    /// <summary>More heads than this are not offered by name; every code may be typed.</summary>
    private const int MostOffered = 2_000;

    /// <summary>The saving that the address names; null on the page that adds one.</summary>
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public RegisterForm Input { get; set; } = new();

    /// <summary>The saving as it stands; null for a new one.</summary>
    public TrackedSaving? Stored { get; private set; }

    /// <summary>Whether what counts of the saving is published and stays.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>The years of the amounts' columns, this year first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The heads that the person may put a saving on.</summary>
    public IEnumerable<StructureNode> Heads => Snapshot.Structure.Nodes.Where(head => head.MirrorsIndex < 0 && Person.Owns(Snapshot.Structure, head)).Take(MostOffered);

    /// <summary>The words that savings of the year use already, offered while typing.</summary>
    public SavingsPosition Register { get; private set; } = SavingsPosition.Empty;

    /// <summary>Where the form leads back to.</summary>
    public string BackHref => Stored is null
        ? PageHref("/Savings/Index")
        : PageHref("/Savings/Saving", Stored.Line.Reference);

    /// <summary>A year's name.</summary>
    public static string YearName(int year) => new FinancialYear(year).ToString();

    public void OnGet()
    {
        Input = Stored is null ? new() : RegisterForm.From(Stored, Years);
        MakeRoom();
    }

    /// <summary>Checks and saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Stored is { } known)
        {
            Input.Reference = known.Line.Reference;
            ModelState.Remove("Input.Reference");
        }

        var facts = Input.Check(ModelState, Years, Snapshot.Structure, head => Person.Owns(Snapshot.Structure, head), IsCounted ? Stored!.Line : null);
        MakeRoom();
        if (facts is null)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveRegisterAsync(
            new SavingsRegisterSave(RequestId, Person, EntryChannel.Page, Period, Stored is null ? null : Input.Mark ?? string.Empty, Input.Reason!.Trim(), facts),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Savings/Saving", new { Year = Period.Year.ToString(), Period.Number, facts.Reference }),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Input.Mark = Stored is null ? null : SavingsMark.Of(Stored.Saving);
                ModelState.Remove("Input.Mark");
            },
            notTheirs: () => StatusCode(StatusCodes.Status403Forbidden));
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        var savings = await SavingsAccess.ReadAsync(savingsReader, Access, Person, cancellationToken);
        Register = savings.Position;
        Stored = Reference is null ? null : savings.Position.Find(Reference);
        if (Reference is not null && (Stored is null || !savings.HeadsOf(Stored).All(head => Person.Owns(Snapshot.Structure, head))))
        {
            return Opening.Missing;
        }

        var year = Period.Year.StartYear;
        Years = [.. Enumerable.Range(year, 4).Concat(Stored?.Saving.Amounts.Select(amount => amount.ForYear) ?? []).Distinct().OrderBy(one => one < year).ThenBy(one => one)];
        IsCounted = Stored is { } stored
            && await periods.IsPublishedFromAsync(Period.Year, stored.Line.FromPeriod, cancellationToken);
        return Opening.ToEnter(Stored is not null || savings.MayAdd);
    }

    private void MakeRoom()
    {
        foreach (var row in Input.Amounts)
        {
            while (row.Years.Count < Years.Count)
            {
                row.Years.Add(null);
            }
        }

        while (Input.Amounts.Count(row => row.IsEmpty) < EmptyRows)
        {
            Input.Amounts.Add(new RegisterAmounts { Years = [.. Years.Select(_ => (string?)null)] });
        }
    }
}
