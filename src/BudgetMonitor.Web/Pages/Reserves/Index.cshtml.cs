using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
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
                yield return new("General and earmarked reserves", [.. General(), .. Sheet.Groups], "Total general and earmarked reserves", Sheet.Usable);
            }

            if (Sheet.Schools.Count > 0)
            {
                yield return new("Schools’ reserves", [new(null, Sheet.Schools)], "Total schools’ reserves", Sheet.Schools);
            }

            if (Sheet.Provisions.Count > 0)
            {
                yield return new("Provisions, which are not reserves", [new(null, Sheet.Provisions)], "Total provisions", Sheet.Provisions);
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
    /// <summary>Whether the groups are headed.</summary>
    public bool HasHeads => Groups.Any(group => group.Name is not null) && Groups.Count > 1;
}
