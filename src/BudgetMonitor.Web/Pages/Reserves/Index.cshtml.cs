using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>Reserves and provisions in a period: what the forecast does to them and what is left, by kind and group.</summary>
public sealed class IndexModel(IMonitoringReader reader, BudgetDbContext db, CurrentPerson current) : CouncilPageModel(reader, current)
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

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sheet = await BalanceReader.ReservesAsync(db, Period, cancellationToken);
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
    /// <param name="asAt">The day by which a protocol may have ended.</param>
    public TableOrder<ReservePosition> Order(HttpRequest request, DateOnly asAt) => new(
        request,
        [
            new("reserve", reserve => reserve.Reserve.Name, false),
            new("opening", reserve => reserve.Opening?.Pence, true),
            new("contributions", reserve => Known(reserve, reserve.Contributions), true),
            new("drawdowns", reserve => Known(reserve, reserve.Drawdowns), true),
            new("posted", reserve => Known(reserve, reserve.Posted), true),
            new("closing", reserve => reserve.Closing?.Pence, true),
            new("motion", reserve => reserve.Opening is null ? null : reserve.Motion.Word(), false),
            new("look", reserve => reserve.EndsBelowNil ? 3 : reserve.IsOverdue(asAt) ? 2 : reserve.Motion == ReserveMotion.Unmoved ? 1 : null, true),
        ],
        $"sort-{Kind}",
        Kind);

    /// <summary>A reserve whose money stands in another shows no sum of its own.</summary>
    private static long? Known(ReservePosition reserve, Money? sum) => reserve.Opening is null ? null : sum?.Pence;

    /// <summary>Whether the groups are headed.</summary>
    public bool HasHeads => Groups.Any(group => group.Name is not null) && Groups.Count > 1;
}
