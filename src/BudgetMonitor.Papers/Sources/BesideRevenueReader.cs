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
        return new BesideRevenue
        {
            Capital = await CapitalAsync(database, snapshot, cancellationToken),
            Reserves = await BalanceReader.ReservesAsync(database, snapshot.Period, cancellationToken),
            Companies = await BalanceReader.CompaniesAsync(database, snapshot.Period, cancellationToken),
            Debts = await BalanceReader.DebtsAsync(database, snapshot.Period, cancellationToken),
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
}
