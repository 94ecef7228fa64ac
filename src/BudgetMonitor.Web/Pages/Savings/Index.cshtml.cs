using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>Are the savings being delivered: the answer, what it is made of, and each saving.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(SavingsReader savingsReader) : PeriodPageModel, IListPage
{
    /// <summary>Everything that may be chosen of a kind, with the words for it.</summary>
    private const string NotReported = "not-reported";

    [FromQuery(Name = "directorate")]
    public string? Directorate { get; set; }

    [FromQuery(Name = "head")]
    public string? HeadCode { get; set; }

    [FromQuery(Name = "status")]
    public string? Status { get; set; }

    [FromQuery(Name = "risk")]
    public string? Risk { get; set; }

    [FromQuery(Name = "programme")]
    public string? Programme { get; set; }

    public SavingsAccess Savings { get; private set; } = null!;

    /// <summary>What the choices leave.</summary>
    public SavingsPosition Shown { get; private set; } = null!;

    /// <summary>The order of the savings.</summary>
    public TableOrder<TrackedSaving> Order => field ??= new(
        Request,
        [
            new("saving", saving => saving.Line.Title, false, "Saving"),
            new("status", saving => saving.Progress is { } progress ? (int)progress.Status : null, false, "Status", Cell: saving => new MarkCell(SavingsLook.Of(saving.Progress?.Status))),
            new("target", saving => saving.IsInBudget ? SavingsSum.Of(saving).Target.Pence : null, true, "Target"),
            new("delivered", saving => saving.Progress is null ? null : SavingsSum.Of(saving).Delivered.Pence, true, "Delivered"),
            new("forecast", saving => saving.Progress is null ? null : SavingsSum.Of(saving).Forecast.Pence, true, "Forecast"),
            new("shortfall", saving => saving.Progress is null ? null : SavingsSum.Of(saving).Shortfall.Pence, true, "Shortfall", FileLook.Signed),
            new("risk", saving => (int)saving.Line.Risk, true, "Risk", Cell: saving => new TextCell(saving.Line.Risk.Word())),
        ],
        anchor: "savings");

    /// <inheritdoc/>
    public ListFile? ListFile() => Shown.Cash.Count == 0 ? null : Figures.ListFile.Of(
        Snapshot,
        "savings",
        Head is { } limited ? $"Savings of {limited.Name}" : "Savings",
        "£ saved; shortfall = target − forecast, + is a pressure",
        Order,
        ListRow.Of(Order.Sort(Shown.Cash)).Append(ListRow.Sum<TrackedSaving>(
            "Total",
            null,
            PaperRowKind.Total,
            ("target", Shown.Total.Target.Pence),
            ("delivered", Shown.Total.Delivered.Pence),
            ("forecast", Shown.Total.Forecast.Pence),
            ("shortfall", Shown.Total.Shortfall.Pence))));

    /// <summary>The head that the savings are shown of; null for all that may be seen.</summary>
    public StructureNode? Head { get; private set; }

    public bool IsFiltered => new[] { Directorate, Status, Risk, Programme }.Any(choice => !string.IsNullOrEmpty(choice));

    public bool MayReport => AcceptsEntry && Person.MayForecast && Savings.ToReport.Count > 0;

    public bool MayAdd => AcceptsEntry && Savings.MayAdd;

    public IEnumerable<(string Value, string Text)> Directorates => Savings.Position.Cash
        .SelectMany(saving => saving.Heads)
        .Select(head => Savings.DirectorateOf(head.Code))
        .Distinct()
        .OrderBy(head => head.Index)
        .Select(head => (head.Code, DirectorateName(head)));

    public IEnumerable<(string Value, string Text)> Statuses => Savings.Position.ByStatus().Select(row => (StatusKey(row.Status), SavingsLook.Of(row.Status).Word));

    public IEnumerable<(string Value, string Text)> Risks => Savings.Position.ByRisk().Select(row => (row.Risk.ToString(), row.Risk.Word()));

    public IEnumerable<(string Value, string Text)> Programmes => Savings.Position.Cash.Select(saving => saving.Line.Programme).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, name));

    /// <summary>The tables that the headline is made of: title, first column, and rows with the address that shows them alone.</summary>
    public IEnumerable<SavingsRollUp> RollUps
    {
        get
        {
            yield return new("Where they stand", "Status", [.. Shown.ByStatus().Select(row => new SavingsRollUpRow(SavingsLook.Of(row.Status).Word, row.Sum, Href(status: StatusKey(row.Status))) { Status = row.Status, HasStatus = true })]);
            yield return new("By directorate", "Directorate", [.. Shown.By(Savings.DirectorateOf).OrderBy(row => row.Group.Index == 0).ThenBy(row => row.Group.Index).Select(row => new SavingsRollUpRow(DirectorateName(row.Group), row.Sum, Href(directorate: row.Group.Code)))])
            {
                CountsTwice = Shown.By(Savings.DirectorateOf).Sum(row => row.Sum.Count) > Shown.Cash.Count,
            };
            yield return new("By programme and workstream", "Programme", [.. Shown.ByProgramme().Select(row => new SavingsRollUpRow(
                row.Programme ?? "No programme",
                row.Sum,
                row.Programme is { } name ? Href(programme: name) : null)
            {
                Note = row.IsEnabling ? $"{row.Workstream}: enables others, whose savings it is counted with" : row.Workstream,
            })]);
            yield return new("By risk to delivery", "Risk", [.. Shown.ByRisk().Select(row => new SavingsRollUpRow(row.Risk.Word(), row.Sum, Href(risk: row.Risk.ToString())))]);
        }
    }

    /// <summary>Savings of the register with nothing in this year.</summary>
    public IEnumerable<TrackedSaving> OtherYears => Shown.All.Where(saving => saving.Amount.IsNil);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Savings = await SavingsAccess.ReadAsync(savingsReader, Access, Person, cancellationToken);
        Head = HeadCode is null ? null : Access.FindVisible(HeadCode);
        if (HeadCode is not null && Head is null)
        {
            return NotFound();
        }

        Shown = (Head is null ? Savings.Position : Savings.At(Head)).Only(IsChosen);
        return Page();
    }

    /// <summary>The address of this page with other choices.</summary>
    public string Href(string? directorate = null, string? status = null, string? risk = null, string? programme = null) => Url.Page("/Savings/Index", new
    {
        Year = Period.Year.ToString(),
        Period.Number,
        head = Head?.Code,
        directorate = directorate ?? Given(Directorate),
        status = status ?? Given(Status),
        risk = risk ?? Given(Risk),
        programme = programme ?? Given(Programme),
        sort = Order.Chosen,
    })!;

    /// <summary>The page of a saving.</summary>
    public string SavingHref(TrackedSaving saving) => PageHref("/Savings/Saving", saving?.Line.Reference);

    /// <summary>The names of the heads that a saving comes from.</summary>
    public string HeadNames(TrackedSaving saving)
    {
        ArgumentNullException.ThrowIfNull(saving);
        var names = saving.Heads.Select(head => Snapshot.Structure.Find(head.Code)?.Name ?? "not allotted").Distinct().ToList();
        return names.Count > 3 ? $"{string.Join(", ", names.Take(2))} and {names.Count - 2} more" : string.Join(", ", names);
    }

    /// <summary>The sum in the screen's unit, as saved.</summary>
    public static string Figure(Money sum) => ScreenFigures.Plain(sum, FigureUnit.Millions);

    private static string? Given(string? choice) => string.IsNullOrEmpty(choice) ? null : choice;

    private static string StatusKey(SavingsStatus? status) => status?.ToString() ?? NotReported;

    private string DirectorateName(StructureNode head) => head.Index == 0 ? "Not allotted to a directorate" : head.Name;

    private bool IsChosen(TrackedSaving saving) =>
        (string.IsNullOrEmpty(Directorate) || saving.Heads.Any(head => string.Equals(Savings.DirectorateOf(head.Code).Code, Directorate, StringComparison.OrdinalIgnoreCase)))
        && (string.IsNullOrEmpty(Status) || string.Equals(StatusKey(saving.Progress?.Status), Status, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(Risk) || string.Equals(saving.Line.Risk.ToString(), Risk, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(Programme) || string.Equals(saving.Line.Programme, Programme, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A table of savings added up by something.</summary>
public sealed record SavingsRollUp(string Title, string First, IReadOnlyList<SavingsRollUpRow> Rows)
{
    /// <summary>The order that the reader chose.</summary>
    public TableOrder<SavingsRollUpRow> Order(HttpRequest request) => new(
        request,
        [
            new("name", row => row.Name, false),
            new("savings", row => row.Sum.Count, true),
            new("target", row => row.Sum.Target.Pence, true),
            new("delivered", row => row.Sum.Delivered.Pence, true),
            new("forecast", row => row.Sum.Forecast.Pence, true),
            new("shortfall", row => row.Sum.Shortfall.Pence, true),
            new("risk", row => row.Sum.AtRisk.Pence, true),
        ],
        $"sort-{First.ToLowerInvariant()}",
        Anchor);

    /// <summary>Where it stands on the page.</summary>
    public string Anchor => $"by-{First.ToLowerInvariant()}";

    /// <summary>Whether a saving of several groups is counted once in each.</summary>
    public bool CountsTwice { get; init; }
}

/// <summary>A row of it.</summary>
public sealed record SavingsRollUpRow(string Name, SavingsSum Sum, string? Href)
{
    /// <summary>More about the row.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the row is a status and shows its tag.</summary>
    public bool HasStatus { get; init; }

    /// <summary>The status; null for savings of which the period has nothing.</summary>
    public SavingsStatus? Status { get; init; }
}
