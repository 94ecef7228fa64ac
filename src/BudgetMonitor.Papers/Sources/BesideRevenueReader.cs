using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Reads what a paper reports beside revenue, with a fixed number of queries.</summary>
internal static class BesideRevenueReader
{
    public static async Task<BesideRevenue> ReadAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        var year = snapshot.Period.Year.StartYear;
        var series = await new SeriesReader(database).ReadAsync(snapshot.Period, cancellationToken);
        var placeOf = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        return new BesideRevenue
        {
            Capital = await CapitalReader.ReadAsync(database, snapshot, cancellationToken),
            Reserves = await BalanceReader.ReservesAsync(database, snapshot.Period, cancellationToken),
            Companies = await BalanceReader.CompaniesAsync(database, snapshot.Period, cancellationToken),
            Debts = await BalanceReader.DebtsAsync(database, snapshot.Period, cancellationToken),
            Series = series,
            SeriesHeads = series.All.ToDictionary(one => one.Series.SeriesId, one => snapshot.Structure.Nodes[placeOf[one.Series.HeadId]]),
            Savings = await SavingsReader.ReadAsync(database, snapshot.Period, cancellationToken),
            Activity = await MeasureReader.ActivityAsync(database, snapshot, null, cancellationToken),
            Staffing = await MeasureReader.StaffingAsync(database, snapshot, null, cancellationToken),
            Labels = await database.TableLabels.AsNoTracking()
                .Where(label => label.Year == year)
                .OrderBy(label => label.TableId).ThenBy(label => label.Place)
                .ToListAsync(cancellationToken),
        };
    }
}
