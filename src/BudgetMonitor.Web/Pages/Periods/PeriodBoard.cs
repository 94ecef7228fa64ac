using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>
/// The periods of every year that has a structure: those that exist, and the next one of each year, which is made when it is
/// opened. After the third quarter that is the closing of the year too, because many councils report no February or March.
/// </summary>
public sealed class PeriodBoard(PeriodReader reader)
{
    /// <summary>December: the last month of the third quarter.</summary>
    private const int ThirdQuarter = 9;

    /// <summary>Every year with its periods, the latest first.</summary>
    public async Task<IReadOnlyList<BoardYear>> ReadAsync(CancellationToken cancellationToken)
    {
        var years = await reader.YearsWithStructureAsync(cancellationToken);
        var records = (await reader.AllAsync(cancellationToken)).ToLookup(record => record.Year);
        return years
            .Union(records.Select(year => year.Key))
            .OrderDescending()
            .Select(year => new BoardYear(new FinancialYear(year), [.. WithNext(year, [.. records[year].OrderBy(record => record.Number)])]))
            .ToList();
    }

    /// <summary>A period as it stands, not stored yet where it was never opened; null where it is not on the board.</summary>
    public async Task<PeriodRecord?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).FirstOrDefault(year => year.Year == period.Year)?.Periods.FirstOrDefault(record => record.Number == period.Number);

    private static IEnumerable<PeriodRecord> WithNext(int year, List<PeriodRecord> records)
    {
        var last = records.Count == 0 ? 0 : records[^1].Number;
        if (last == MonitoringPeriod.Closing)
        {
            return records;
        }

        var next = records.Append(new PeriodRecord { Year = year, Number = last + 1 });
        return last is >= ThirdQuarter and < MonitoringPeriod.Closing - 1 && records[^1].Status == PeriodStatus.Published
            ? next.Append(new PeriodRecord { Year = year, Number = MonitoringPeriod.Closing })
            : next;
    }
}

/// <summary>A year's periods in order; the last one may exist only as the next to be opened.</summary>
/// <param name="Year">The year.</param>
/// <param name="Periods">Its periods.</param>
public sealed record BoardYear(FinancialYear Year, IReadOnlyList<PeriodRecord> Periods);
