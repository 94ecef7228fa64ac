using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Charts;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>Where the capital programme stands in a period: by directorate, programme and scheme, over the years, and report by report.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(CapitalReader schemes) : PeriodPageModel, IListPage
{
    /// <summary>A head to look at alone; null for everything of the reader's.</summary>
    [FromQuery(Name = "part")]
    public string? Part { get; set; }

    [FromQuery(Name = "unit")]
    public string? UnitKey { get; set; }

    public FigureUnit Unit => ScreenUnits.Read(UnitKey);

    /// <summary>The head that the page is limited to.</summary>
    public StructureNode? Head { get; private set; }

    public IReadOnlyList<TrackedScheme> Schemes { get; private set; } = [];

    public CapitalTable Table { get; private set; } = null!;

    /// <summary>The order that the reader chose.</summary>
    public TableOrder<CapitalTableRow> Order => field ??= CapitalTable.Order(Request);

    /// <inheritdoc/>
    public ListFile? ListFile() => Schemes.Count == 0 ? null : Figures.ListFile.Of(
        Snapshot,
        "capital",
        Head is { } limited ? $"Capital schemes of {limited.Name}" : "Capital programme",
        "£, real: + costs more; rephasing: − moves to later years",
        Order,
        Table.FileRows(),
        "Directorate",
        [.. Table.HasSpend ? [] : new[] { "spent" }, .. Table.HasMovements ? [] : new[] { "real-movement", "rephasing-movement" }]);

    /// <summary>What the year's reports said, together.</summary>
    public SlippageHistory History { get; private set; } = null!;

    public PaperChart? SlippageChart { get; private set; }

    public PaperChart? DirectorateChart { get; private set; }

    /// <summary>The heads whose schemes the reader may enter now: one link each.</summary>
    public IReadOnlyList<StructureNode> EntryHeads { get; private set; } = [];

    /// <summary>Whether the reader may add a scheme now.</summary>
    public bool MayAdd => AcceptsEntry && Snapshot.Structure.Nodes.Any(head => Person.MayKeepCapital(Snapshot.Structure, head));

    /// <summary>Schemes whose movement asks for a text that is not written.</summary>
    public int LackingTexts => Schemes.Count(LacksText);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Head = Part is null ? null : Access.FindVisible(Part);
        if (Part is not null && Head is null)
        {
            return NotFound();
        }

        Schemes =
        [
            .. (await schemes.ReadAsync(Snapshot, cancellationToken))
                .Where(scheme => this.Shows(scheme.Head, scheme.Position is not null) && (Head is null || BudgetStructure.IsAtOrBelow(scheme.Head, Head))),
        ];
        Table = CapitalTable.Of(Snapshot.Structure, Schemes, Order);
        History = SlippageHistory.Sum(Schemes.SelectMany(scheme => scheme.Reports));
        SlippageChart = CapitalCharts.Slippage(History, Period.Year, FigureUnit.Millions.Style(), Period.Number == MonitoringPeriod.Closing);
        DirectorateChart = CapitalCharts.ByDirectorate(Schemes, scheme => CapitalTable.DirectorateOf(Snapshot.Structure, scheme.Head), Period.Year, FigureUnit.Millions.Style(), Period.Number == MonitoringPeriod.Closing);
        EntryHeads = !AcceptsEntry
            ? []
            : [.. Schemes.Where(scheme => Person.MayEnterCapital(Snapshot.Structure, scheme.Head)).Select(scheme => CapitalTable.DirectorateOf(Snapshot.Structure, scheme.Head)).Distinct()];
        return Page();
    }

    /// <summary>Whether a text is asked for and missing, in a period that is still to be published.</summary>
    public bool LacksText(TrackedScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return AcceptsEntry && scheme.LacksText(Snapshot.Council, Period.Year);
    }

    /// <summary>This view in another unit.</summary>
    public string HrefIn(FigureUnit unit) => Url.Page(null, new { part = Part, unit = unit == ScreenUnits.All[0] ? null : unit.Key(), sort = Order.Chosen })!;

    /// <summary>A scheme's page.</summary>
    public string HrefOf(TrackedScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return Url.Page("/Capital/Scheme", new { Year = Period.Year.ToString(), Period.Number, id = scheme.Scheme.CapitalSchemeId })!;
    }
}
