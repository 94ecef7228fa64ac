using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Data.Reading;

/// <summary>What the periods and years say of one reserve.</summary>
/// <param name="Reported">The numbers of the year's periods that report reserves.</param>
/// <param name="Movements">The reserve's movements by the number of their period.</param>
/// <param name="EarlierYears">What it opened with in earlier years, the latest first.</param>
public sealed record ReserveCourse(IReadOnlyCollection<int> Reported, ILookup<int, Money> Movements, IReadOnlyList<(FinancialYear Year, Money? Opening)> EarlierYears);

/// <summary>Reads one reserve, and what its forms start from. What a period reports of all of them is <see cref="BalanceReader"/>'s to read.</summary>
public sealed class ReserveReader(BudgetDbContext db)
{
    /// <summary>A reserve that a period reports, by its identity; null where it is not there. One query.</summary>
    public Task<Reserve?> FindAsync(MonitoringPeriod period, int reserveId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return db.Reserves.AsNoTracking().SingleOrDefaultAsync(reserve => reserve.ReserveId == reserveId && reserve.Year == year && reserve.FromPeriod <= number, cancellationToken);
    }

    /// <summary>The groups that a year's reserves are in. One query.</summary>
    public Task<List<string>> GroupsAsync(FinancialYear year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(year);
        var start = year.StartYear;
        return db.Reserves.AsNoTracking().Where(reserve => reserve.Year == start && reserve.Group != null).Select(reserve => reserve.Group!).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>The codes of the heads whose variances a period's reserves bear. One query.</summary>
    public Task<List<string>> HeadsBorneAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return db.Reserves
            .Where(reserve => reserve.Year == year && reserve.FromPeriod <= number && reserve.HeadCode != null)
            .Select(reserve => reserve.HeadCode!)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The movements of the latest period of the year before this one that has any, in order. One query.</summary>
    public Task<List<ReserveMovement>> MovementsBeforeAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return db.ReserveMovements.AsNoTracking()
            .Where(movement => movement.Year == year
                && movement.Period == db.ReserveMovements.Where(other => other.Year == year && other.Period < number).Max(other => other.Period))
            .OrderBy(movement => movement.DisplayOrder).ThenBy(movement => movement.Description)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What every period of its year, and earlier years, say of a reserve: three queries.</summary>
    public async Task<ReserveCourse> CourseAsync(Reserve reserve, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reserve);
        var (id, year, name) = (reserve.ReserveId, reserve.Year, reserve.Name);
        var movements = await db.ReserveMovements.AsNoTracking()
            .Where(movement => movement.ReserveId == id)
            .Select(movement => new { movement.Period, movement.Amount })
            .ToListAsync(cancellationToken);
        var reported = await db.ReserveMovements.AsNoTracking().Where(movement => movement.Year == year).Select(movement => movement.Period).Distinct().ToListAsync(cancellationToken);
        var earlier = await db.Reserves.AsNoTracking()
            .Where(other => other.Name == name && other.Year < year)
            .OrderByDescending(other => other.Year)
            .Select(other => new { other.Year, other.Opening })
            .ToListAsync(cancellationToken);
        return new(
            reported,
            movements.ToLookup(movement => movement.Period, movement => movement.Amount),
            earlier.ConvertAll(other => (new FinancialYear(other.Year), other.Opening)));
    }
}
