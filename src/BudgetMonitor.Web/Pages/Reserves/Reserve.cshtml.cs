using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>One reserve or provision: its movements in the period, what earlier periods and years said, and what it is kept for.</summary>
public sealed class ReserveModel(IMonitoringReader reader, BudgetDbContext db, CurrentPerson current) : CouncilPageModel(reader, current)
{
    /// <summary>The reserve's number.</summary>
    [FromRoute]
    public int ReserveId { get; set; }

    /// <summary>The reserve.</summary>
    public ReservePosition Standing { get; private set; } = null!;

    /// <summary>The head whose variance it bears; null where there is none.</summary>
    public StructureNode? Bears => Standing.Reserve.HeadCode is { } code ? Snapshot.Structure.Find(code) : null;

    /// <summary>What each period of the year that the person may see says of it, in order.</summary>
    public IReadOnlyList<ReportedMovement> ByPeriod { get; private set; } = [];

    /// <summary>What earlier years say of it, the latest first.</summary>
    public IReadOnlyList<(FinancialYear Year, Money? Opening)> EarlierYears { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var sheet = await BalanceReader.ReservesAsync(db, Period, cancellationToken);
        if (sheet.All.FirstOrDefault(reserve => reserve.Reserve.ReserveId == ReserveId) is not { } standing)
        {
            return NotFound();
        }

        Standing = standing;
        var (year, name) = (Period.Year.StartYear, standing.Reserve.Name);
        var movements = await db.ReserveMovements.AsNoTracking()
            .Where(movement => movement.ReserveId == ReserveId)
            .Select(movement => new { movement.Period, movement.Amount })
            .ToListAsync(cancellationToken);
        var reported = await db.ReserveMovements.AsNoTracking().Where(movement => movement.Year == year).Select(movement => movement.Period).Distinct().ToListAsync(cancellationToken);
        var byPeriod = movements.ToLookup(movement => movement.Period, movement => movement.Amount);
        ByPeriod =
        [
            .. Snapshot.Periods
                .Where(record => reported.Contains(record.Number) && record.Number >= standing.Reserve.FromPeriod && MayTurnTo(record.Status))
                .Select(record => new ReportedMovement(PeriodsToSee.Of(record), record.Status, byPeriod[record.Number].Sum(), standing.Opening + byPeriod[record.Number].Sum())),
        ];
        EarlierYears =
        [
            .. (await db.Reserves.AsNoTracking()
                    .Where(reserve => reserve.Name == name && reserve.Year < year)
                    .OrderByDescending(reserve => reserve.Year)
                    .Select(reserve => new { reserve.Year, reserve.Opening })
                    .ToListAsync(cancellationToken))
                .Select(reserve => (new FinancialYear(reserve.Year), reserve.Opening)),
        ];
        return Page();
    }
}

/// <summary>What a period says of a reserve.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">Its state.</param>
/// <param name="Movement">The year's movement as it forecast it.</param>
/// <param name="Closing">What would be left.</param>
public sealed record ReportedMovement(MonitoringPeriod Period, PeriodStatus Status, Money Movement, Money? Closing);
