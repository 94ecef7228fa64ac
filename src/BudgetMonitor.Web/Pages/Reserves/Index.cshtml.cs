using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>Reserves and provisions in a period: what the forecast does to them and what is left, by kind and group.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Council)]
public sealed class IndexModel(BalanceReader balances) : PeriodPageModel, IListPage
{
    /// <summary>The reserves.</summary>
    public ReserveSheet Sheet { get; private set; } = new([]);

    /// <summary>What the forecast does to them.</summary>
    public ReserveOutlook Outlook { get; private set; } = null!;

    /// <summary>Whether the reader sets the target of the general reserve.</summary>
    public bool MaySetTarget => Person.MaySetRules;

    /// <summary>From heads' variances to the draws on the reserves that bear them.</summary>
    public IReadOnlyList<DrawBridge> Bridges { get; private set; } = [];

    /// <summary>The tables in order: title, what stands in it, and whether its parts have groups.</summary>
    public IEnumerable<ReserveTable> Tables
    {
        get
        {
            if (Sheet.Usable.Count > 0)
            {
                yield return new("General and earmarked reserves", [.. General(), .. Sheet.Groups], "Total general and earmarked reserves", Sheet.Usable) { Kind = "usable" };
            }

            if (Sheet.Schools.Count > 0)
            {
                yield return new("Schools’ reserves", [new(null, Sheet.Schools)], "Total schools’ reserves", Sheet.Schools) { Kind = "schools" };
            }

            if (Sheet.Provisions.Count > 0)
            {
                yield return new("Provisions, which are not reserves", [new(null, Sheet.Provisions)], "Total provisions", Sheet.Provisions) { Kind = "provisions" };
            }
        }
    }

    /// <inheritdoc/>
    public ListFile? ListFile() => Tables.ToList() is not { Count: > 0 } tables ? null : Figures.ListFile.Of(
        Snapshot,
        "reserves",
        "Reserves and provisions",
        "£; a use of reserves is minus",
        tables[0].Order(Request, Period),
        tables.SelectMany(table => table.FileRows(Request, Period)),
        "Kind");

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sheet = await balances.ReservesAsync(Period, cancellationToken);
        var total = Snapshot.Position.CouncilTotal;
        Outlook = ReserveOutlook.Of(Sheet, total.RevisedVariance, total.CashLimit?.Net, Snapshot.Council.GeneralReserveTargetPercent, Snapshot.Council.GeneralReserveTarget);
        Bridges = DrawBridge.Of(Snapshot.Position, Sheet.All);
    }

    private IEnumerable<ReserveGroup> General() => Sheet.General.Count > 0 ? [new("General reserve", Sheet.General)] : [];
}

/// <summary>A table of reserves of one kind.</summary>
/// <param name="Title">The title.</param>
/// <param name="Groups">The reserves, by group where they have any.</param>
/// <param name="TotalLabel">What the total is called.</param>
/// <param name="Counted">What the total counts.</param>
public sealed record ReserveTable(string Title, IReadOnlyList<ReserveGroup> Groups, string TotalLabel, IReadOnlyList<ReservePosition> Counted)
{
    /// <summary>The name of the kind in addresses.</summary>
    public required string Kind { get; init; }

    /// <summary>The order that the reader chose.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="period">The period, at whose end a protocol may have ended.</param>
    public TableOrder<ReservePosition> Order(HttpRequest request, MonitoringPeriod period) => new(
        request,
        [
            new("reserve", reserve => reserve.Reserve.Name, false, "Reserve"),
            new("opening", reserve => reserve.Opening?.Pence, true, OpeningDay(period), Absent: "its money stands in another reserve"),
            new("contributions", reserve => Known(reserve, reserve.Contributions), true, "Contributions"),
            new("drawdowns", reserve => Known(reserve, reserve.Drawdowns), true, "Drawdowns"),
            new("posted", reserve => Known(reserve, reserve.Posted), true, "Posted so far", Cell: reserve => reserve is { Opening: not null, Posted: null, Movements.Count: > 0 } ? new TextCell("not known") : null),
            new("closing", reserve => reserve.Closing?.Pence, true, $"Forecast {ClosingDay(period)}", Cell: reserve => reserve is { Opening: not null, Closing: null } ? new TextCell("not reported") : null),
            new("motion", reserve => reserve.Opening is null ? null : reserve.Motion.Word(), false, "Last three years"),
            new("look", reserve => reserve.EndsBelowNil ? 3 : reserve.IsOverdue(period.LastDay) ? 2 : reserve.Motion == ReserveMotion.Unmoved ? 1 : null, true, "To look at", Cell: reserve => new TextCell(string.Join(", ", ToLookAt(reserve, period)))),
        ],
        $"sort-{Kind}",
        Kind);

    /// <summary>The day on which a year's reserves open.</summary>
    public static string OpeningDay(MonitoringPeriod period) => $"1 April {period.Year.StartYear}";

    /// <summary>The day on which a year's reserves close.</summary>
    public static string ClosingDay(MonitoringPeriod period) => $"31 March {period.Year.StartYear + 1}";

    /// <summary>What about a reserve asks to be looked at.</summary>
    public static IEnumerable<string> ToLookAt(ReservePosition reserve, MonitoringPeriod period)
    {
        if (reserve.EndsBelowNil)
        {
            yield return "Ends below nil";
        }

        if (reserve.IsOverdue(period.LastDay))
        {
            yield return $"Protocol ended {ScreenFigures.Day(reserve.Reserve.EndsOn!.Value)}";
        }

        if (reserve.Motion == ReserveMotion.Unmoved)
        {
            yield return "Review";
        }
    }

    /// <summary>What heads a group on the screen; the table's title where nothing does.</summary>
    public string NameOf(ReserveGroup group) => HasHeads ? group.Name ?? "Other earmarked reserves" : Title;

    /// <summary>The rows for a file, with the sums below each group and the table's own.</summary>
    public IEnumerable<ListRow<ReservePosition>> FileRows(HttpRequest request, MonitoringPeriod period)
    {
        var order = Order(request, period);
        foreach (var group in Groups)
        {
            foreach (var row in ListRow.Of(order.Sort(group.Reserves), NameOf(group)))
            {
                yield return row;
            }

            if (HasHeads && group.Reserves.Count > 1)
            {
                yield return Sum($"{NameOf(group)} together", NameOf(group), PaperRowKind.SubTotal, group.Reserves);
            }
        }

        yield return Sum(TotalLabel, null, PaperRowKind.Total, Counted);
    }

    private static ListRow<ReservePosition> Sum(string label, string? group, PaperRowKind kind, IReadOnlyList<ReservePosition> reserves)
    {
        var sum = ReserveSum.Of(reserves);
        return ListRow.Sum<ReservePosition>(
            label,
            group,
            kind,
            ("opening", sum.Opening?.Pence),
            ("contributions", sum.Contributions?.Pence),
            ("drawdowns", sum.Drawdowns?.Pence),
            ("posted", sum.Posted is { } posted ? posted.Pence : reserves.Any(reserve => reserve.Movements.Count > 0) ? "not known" : null),
            ("closing", sum.Closing?.Pence));
    }

    /// <summary>A reserve whose money stands in another shows no sum of its own.</summary>
    private static long? Known(ReservePosition reserve, Money? sum) => reserve.Opening is null ? null : sum?.Pence;

    /// <summary>Whether the groups are headed.</summary>
    public bool HasHeads => Groups.Any(group => group.Name is not null) && Groups.Count > 1;
}
