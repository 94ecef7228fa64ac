using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Charts;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>One scheme: where it stands, its years and funding, and what report after report said of it.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class SchemeModel(CapitalReader schemes) : PeriodPageModel, IOpens
{
    [FromRoute(Name = "id")]
    public int Id { get; set; }

    public TrackedScheme Scheme { get; private set; } = null!;

    /// <summary>This year's reports and those of years before.</summary>
    public SlippageHistory History { get; private set; } = null!;

    public PaperChart? Chart { get; private set; }

    public FigureUnit Unit => FigureUnit.Pounds;

    /// <summary>The years with a budget or funding, this one first.</summary>
    public IReadOnlyList<int> Years =>
        [.. Scheme.Years.Select(year => year.ForYear).Concat(Scheme.Funding.Select(part => part.ForYear)).Append(Scheme.FirstYear).Distinct().Order()];

    public bool MayEnter => AcceptsEntry && Person.MayEnterCapital(Snapshot.Structure, Scheme.Head);

    public bool MayChange => AcceptsEntry && Person.MayKeepCapital(Snapshot.Structure, Scheme.Head);

    public bool LacksText => AcceptsEntry && Scheme.LacksText(Snapshot.Council, Period.Year);

    public IReadOnlyList<CapitalMovement> Movements => Scheme.Movements(Snapshot.Council, Period.Year);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if ((await schemes.ReadAsync(Snapshot, cancellationToken)).FirstOrDefault(one => one.Scheme.CapitalSchemeId == Id && this.Shows(one.Head, one.Position is not null)) is not { } scheme)
        {
            return Opening.Missing;
        }

        Scheme = scheme;
        History = SlippageHistory.Sum([.. await schemes.EarlierAsync(scheme, cancellationToken), .. scheme.Reports]);
        Chart = CapitalCharts.Slippage(History, Period.Year, FigureUnit.Millions.Style(), Period.Number == MonitoringPeriod.Closing);
        return Opening.Shown;
    }
}
