using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>One reserve or provision: its movements in the period, what earlier periods and years said, and what it is kept for.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Council)]
public sealed class ReserveModel(BalanceReader balances, ReserveReader reserves) : PeriodPageModel, IOpens
{
    /// <summary>The reserve's number.</summary>
    [FromRoute]
    public int ReserveId { get; set; }

    /// <summary>The reserve.</summary>
    public ReservePosition Stored { get; private set; } = null!;

    /// <summary>The head whose variance it bears; null where there is none.</summary>
    public StructureNode? Bears => Stored.Reserve.HeadCode is { } code ? Snapshot.Structure.Find(code) : null;

    /// <summary>What each period of the year that the person may see says of it, in order.</summary>
    public IReadOnlyList<ReportedMovement> ByPeriod { get; private set; } = [];

    /// <summary>What earlier years say of it, the latest first.</summary>
    public IReadOnlyList<(FinancialYear Year, Money? Opening)> EarlierYears { get; private set; } = [];

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        var sheet = await balances.ReservesAsync(Period, cancellationToken);
        if (sheet.All.FirstOrDefault(reserve => reserve.Reserve.ReserveId == ReserveId) is not { } stored)
        {
            return Opening.Missing;
        }

        Stored = stored;
        var course = await reserves.CourseAsync(stored.Reserve, cancellationToken);
        ByPeriod =
        [
            .. Snapshot.Periods
                .Where(record => course.Reported.Contains(record.Number) && record.Number >= stored.Reserve.FromPeriod && Access.MaySeeTotal(record.Status))
                .Select(record => new ReportedMovement(PeriodsToSee.Of(record), record.Status, course.Movements[record.Number].Sum(), stored.Opening + course.Movements[record.Number].Sum())),
        ];
        EarlierYears = course.EarlierYears;
        return Opening.Shown;
    }
}

/// <summary>What a period says of a reserve.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">Its state.</param>
/// <param name="Movement">The year's movement as it forecast it.</param>
/// <param name="Closing">What would be left.</param>
public sealed record ReportedMovement(MonitoringPeriod Period, PeriodStatus Status, Money Movement, Money? Closing);
