using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads what belongs to the whole council beside revenue: reserves, companies and debts. A fixed number of queries each.</summary>
public sealed class BalanceReader(BudgetDbContext context)
{
    /// <summary>The reserves and provisions that a period reports, with its movements and what earlier years tell: four queries.</summary>
    public async Task<ReserveSheet> ReservesAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
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
        var earlier = await EarlierAsync(year, cancellationToken);
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
    public async Task<IReadOnlyList<CompanyPosition>> CompaniesAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
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
    public async Task<IReadOnlyList<DebtReport>> DebtsAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return DebtReport.Of(await context.DebtBalances.AsNoTracking()
            .Where(balance => balance.Year == year && balance.Period == number)
            .ToListAsync(cancellationToken));
    }

    /// <summary>A company that a period reports, by its identity; null where it is not there. One query.</summary>
    public Task<Company?> CompanyAsync(MonitoringPeriod period, int companyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return context.Companies.AsNoTracking().SingleOrDefaultAsync(company => company.CompanyId == companyId && company.Year == year && company.FromPeriod <= number, cancellationToken);
    }

    /// <summary>What companies were expected to pay in the latest period of the year before this one that says so. One query.</summary>
    public Task<List<CompanyForecast>> CompanyForecastsBeforeAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return context.CompanyForecasts.AsNoTracking()
            .Where(forecast => forecast.Year == year
                && forecast.Period == context.CompanyForecasts.Where(other => other.Year == year && other.Period < number).Max(other => other.Period))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What debtors owed in the latest period of the year before this one that reports it. One query.</summary>
    public Task<List<DebtBalance>> DebtsBeforeAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return context.DebtBalances.AsNoTracking()
            .Where(balance => balance.Year == year
                && balance.Period == context.DebtBalances.Where(other => other.Year == year && other.Period < number).Max(other => other.Period))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What the last reported period of each of the years before says of every reserve, by its name.</summary>
    private async Task<ILookup<string, EarlierReserve>> EarlierAsync(int year, CancellationToken cancellationToken)
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
