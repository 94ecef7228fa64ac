using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Reads what a paper reports beside revenue, with a fixed number of queries.</summary>
/// <param name="database">The context in hand.</param>
/// <param name="sources">What reads the areas that declare their own.</param>
public sealed class BesideRevenueReader(BudgetDbContext database, IEnumerable<IBesideSource> sources)
{
    /// <summary>
    /// What a commentary may hold beside its heads' figures: the measures of activity and staff that belong to heads, seven
    /// queries. Whether a reader may see one is the filler's to ask.
    /// </summary>
    public async Task<BesideRevenue> OfHeadsAsync(MonitoringSnapshot snapshot, CancellationToken cancellationToken) => new()
    {
        Activity = await new MeasureReader(database).ActivityAsync(snapshot, null, cancellationToken),
        Staffing = await new MeasureReader(database).StaffingAsync(snapshot, null, cancellationToken),
    };

    /// <summary>All of it.</summary>
    public async Task<BesideRevenue> ReadAsync(MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (balances, measures) = (new BalanceReader(database), new MeasureReader(database));
        var year = snapshot.Period.Year.StartYear;
        var series = await new SeriesReader(database).ReadAsync(snapshot.Period, cancellationToken);
        var placeOf = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var others = new List<IBesideData>();
        foreach (var source in sources)
        {
            others.Add(await source.ReadAsync(database, snapshot, cancellationToken));
        }

        return new BesideRevenue
        {
            Capital = await new CapitalReader(database).ReadAsync(snapshot, cancellationToken),
            Reserves = await balances.ReservesAsync(snapshot.Period, cancellationToken),
            Companies = await balances.CompaniesAsync(snapshot.Period, cancellationToken),
            Debts = await balances.DebtsAsync(snapshot.Period, cancellationToken),
            Series = series,
            SeriesHeads = series.All.ToDictionary(one => one.Series.SeriesId, one => snapshot.Structure.Nodes[placeOf[one.Series.HeadId]]),
            Savings = await new SavingsReader(database).ReadAsync(snapshot.Period, cancellationToken),
            Activity = await measures.ActivityAsync(snapshot, null, cancellationToken),
            Staffing = await measures.StaffingAsync(snapshot, null, cancellationToken),
            Labels = await database.TableLabels.AsNoTracking()
                .Where(label => label.Year == year)
                .OrderBy(label => label.TableId).ThenBy(label => label.Place)
                .ToListAsync(cancellationToken),
            Others = others,
        };
    }
}
