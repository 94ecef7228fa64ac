using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads what belongs to the whole council beside revenue: reserves, companies and debts. A fixed number of queries each.</summary>
public static class BalanceReader
{
    /// <summary>The reserves and provisions that a period reports, with its movements and what earlier years tell: four queries.</summary>
    public static async Task<ReserveSheet> ReservesAsync(BudgetDbContext context, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var reserves = await context.Reserves.AsNoTracking()
            .Where(reserve => reserve.Year == year && reserve.FromPeriod <= number)
            .OrderBy(reserve => reserve.DisplayOrder).ThenBy(reserve => reserve.Name)
            .ToListAsync(cancellationToken);

        // The period's own movements, or those of the latest one before it, which tell whether a reserve moves this year.
        var latest = await context.ReserveMovements.AsNoTracking()
            .Where(movement => movement.Year == year
                && movement.Period == context.ReserveMovements.Where(other => other.Year == year && other.Period <= number).Max(other => other.Period))
            .OrderBy(movement => movement.DisplayOrder).ThenBy(movement => movement.Description)
            .ToListAsync(cancellationToken);
        var earlier = await EarlierAsync(context, year, cancellationToken);
        var isReported = latest.Exists(movement => movement.Period == number);
        var byReserve = latest.ToLookup(movement => movement.ReserveId);
        return new([
            .. reserves.Select(reserve => new ReservePosition(reserve, isReported ? [.. byReserve[reserve.ReserveId]] : [], isReported)
            {
                Motion = ReserveMotions.Of(
                    reserve,
                    byReserve[reserve.ReserveId].Any(movement => !movement.Amount.IsNil || movement.Posted is { IsNil: false }),
                    [.. earlier[reserve.Name]],
                    period),
            }),
        ]);
    }

    /// <summary>The companies that a period reports with what they are expected to pay: two queries.</summary>
    public static async Task<IReadOnlyList<CompanyPosition>> CompaniesAsync(BudgetDbContext context, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var companies = await context.Companies.AsNoTracking()
            .Where(company => company.Year == year && company.FromPeriod <= number)
            .OrderBy(company => company.DisplayOrder).ThenBy(company => company.Name)
            .ToListAsync(cancellationToken);
        var forecasts = await context.CompanyForecasts.AsNoTracking()
            .Where(forecast => forecast.Year == year && forecast.Period == number)
            .ToDictionaryAsync(forecast => forecast.CompanyId, cancellationToken);
        return companies.ConvertAll(company => new CompanyPosition(company, forecasts.GetValueOrDefault(company.CompanyId)));
    }

    /// <summary>What debtors owe by age, as a period reports it: one query.</summary>
    public static async Task<IReadOnlyList<DebtReport>> DebtsAsync(BudgetDbContext context, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return DebtReport.Of(await context.DebtBalances.AsNoTracking()
            .Where(balance => balance.Year == year && balance.Period == number)
            .ToListAsync(cancellationToken));
    }

    /// <summary>What the last reported period of each of the years before says of every reserve, by its name.</summary>
    private static async Task<ILookup<string, EarlierReserve>> EarlierAsync(BudgetDbContext context, int year, CancellationToken cancellationToken)
    {
        var first = year - ReserveMotions.Years;
        var reserves = await context.Reserves.AsNoTracking()
            .Where(reserve => reserve.Year >= first && reserve.Year < year)
            .Select(reserve => new { reserve.ReserveId, reserve.Year, reserve.Name, reserve.Opening })
            .ToListAsync(cancellationToken);
        var movements = await context.ReserveMovements.AsNoTracking()
            .Where(movement => movement.Year >= first && movement.Year < year
                && movement.Period == context.ReserveMovements.Where(other => other.Year == movement.Year).Max(other => other.Period))
            .Select(movement => new { movement.ReserveId, movement.Year, movement.Amount })
            .ToListAsync(cancellationToken);
        var reported = movements.Select(movement => movement.Year).ToHashSet();
        var byReserve = movements.ToLookup(movement => movement.ReserveId, movement => movement.Amount);
        return reserves.ToLookup(
            reserve => reserve.Name,
            reserve => new EarlierReserve(reserve.Year, reserve.Opening, reported.Contains(reserve.Year) ? byReserve[reserve.ReserveId].Sum() : null),
            StringComparer.OrdinalIgnoreCase);
    }
}
