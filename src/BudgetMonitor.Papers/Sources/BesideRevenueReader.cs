using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Reads what a paper reports beside revenue, with a fixed number of queries.</summary>
internal static class BesideRevenueReader
{
    public static async Task<BesideRevenue> ReadAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        var (year, period) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        return new BesideRevenue
        {
            Capital = await CapitalAsync(database, snapshot, cancellationToken),
            Reserves = await ReservesAsync(database, year, period, cancellationToken),
            Companies = await CompaniesAsync(database, year, period, cancellationToken),
            Debts = await database.DebtBalances.AsNoTracking()
                .Where(balance => balance.Year == year && balance.Period == period)
                .OrderBy(balance => balance.Debtor).ThenByDescending(balance => balance.AsAt).ThenBy(balance => balance.FromDays)
                .ToListAsync(cancellationToken),
            Savings = await SavingsReader.ReadAsync(database, snapshot.Period, cancellationToken),
        };
    }

    private static async Task<List<ReportedScheme>> CapitalAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        var (year, period) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var last = snapshot.Position.LastReportedPeriod?.Number;
        var placeOf = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var schemes = await database.CapitalSchemes.AsNoTracking()
            .Where(scheme => database.Heads.Any(head => head.HeadId == scheme.HeadId && head.Year == year))
            .ToListAsync(cancellationToken);
        var forecasts = await database.CapitalForecasts.AsNoTracking()
            .Where(forecast => (forecast.Period == period || forecast.Period == last)
                && database.Heads.Any(head => head.HeadId == forecast.HeadId && head.Year == year))
            .ToDictionaryAsync(forecast => (forecast.CapitalSchemeId, forecast.Period), cancellationToken);
        return schemes
            .Select(scheme =>
            {
                var before = last is { } number ? forecasts.GetValueOrDefault((scheme.CapitalSchemeId, number)) : null;
                return new ReportedScheme(
                    scheme,
                    snapshot.Structure.Nodes[placeOf[scheme.HeadId]],
                    forecasts.TryGetValue((scheme.CapitalSchemeId, period), out var now)
                        ? new CapitalPosition(now.WorkingBudget, now.RealVariance, now.RephasingVariance, before?.RealVariance, before?.RephasingVariance)
                        : null);
            })
            .OrderBy(scheme => scheme.Head.Index)
            .ThenBy(scheme => scheme.Scheme.DisplayOrder)
            .ThenBy(scheme => scheme.Scheme.Name, StringComparer.Ordinal)
            .ToList();
    }

    private static async Task<List<ReportedReserve>> ReservesAsync(BudgetDbContext database, int year, int period, CancellationToken cancellationToken)
    {
        var reserves = await database.Reserves.AsNoTracking()
            .Where(reserve => reserve.Year == year)
            .OrderBy(reserve => reserve.DisplayOrder).ThenBy(reserve => reserve.Name)
            .ToListAsync(cancellationToken);
        var movements = await database.ReserveMovements.AsNoTracking()
            .Where(movement => movement.Year == year && movement.Period == period)
            .OrderBy(movement => movement.DisplayOrder).ThenBy(movement => movement.Description)
            .ToListAsync(cancellationToken);
        var byReserve = movements.ToLookup(movement => movement.ReserveId);
        return reserves.ConvertAll(reserve => new ReportedReserve(reserve, [.. byReserve[reserve.ReserveId]]));
    }

    private static async Task<List<ReportedCompany>> CompaniesAsync(BudgetDbContext database, int year, int period, CancellationToken cancellationToken)
    {
        var companies = await database.Companies.AsNoTracking()
            .Where(company => company.Year == year)
            .OrderBy(company => company.DisplayOrder).ThenBy(company => company.Name)
            .ToListAsync(cancellationToken);
        var forecasts = await database.CompanyForecasts.AsNoTracking()
            .Where(forecast => forecast.Year == year && forecast.Period == period)
            .ToDictionaryAsync(forecast => forecast.CompanyId, cancellationToken);
        return companies.ConvertAll(company => new ReportedCompany(company, forecasts.GetValueOrDefault(company.CompanyId)));
    }
}
