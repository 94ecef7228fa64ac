using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Reads what a paper reports beside revenue, with a fixed number of queries.</summary>
internal static class BesideRevenueReader
{
    public static async Task<BesideRevenue> ReadAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        return new BesideRevenue
        {
            Capital = await CapitalReader.ReadAsync(database, snapshot, cancellationToken),
            Reserves = await BalanceReader.ReservesAsync(database, snapshot.Period, cancellationToken),
            Companies = await BalanceReader.CompaniesAsync(database, snapshot.Period, cancellationToken),
            Debts = await BalanceReader.DebtsAsync(database, snapshot.Period, cancellationToken),
            Series = await SeriesReader.ReadAsync(database, snapshot.Period, cancellationToken),
            Savings = await SavingsReader.ReadAsync(database, snapshot.Period, cancellationToken),
        };
    }
}
