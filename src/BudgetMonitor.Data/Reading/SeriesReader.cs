using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the series of a period with three queries.</summary>
/// <param name="database">The database.</param>
public sealed class SeriesReader(BudgetDbContext database)
{
    /// <summary>
    /// The year's series with what the period and those before it reported. A series of the same reference in an earlier year
    /// lends its figures, so that a line over three years needs no second entry.
    /// </summary>
    public async Task<SeriesBook> ReadAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var series = await database.Series.AsNoTracking().Where(one => one.Year == year).ToListAsync(cancellationToken);
        if (series.Count == 0)
        {
            return SeriesBook.Empty(period);
        }

        var columns = (await database.SeriesColumns.AsNoTracking()
            .Where(column => database.Series.Any(one => one.SeriesId == column.SeriesId && one.Year == year))
            .OrderBy(column => column.DisplayOrder).ThenBy(column => column.Key)
            .ToListAsync(cancellationToken)).ToLookup(column => column.SeriesId);
        var values = (await database.SeriesValues.AsNoTracking()
            .Where(value => value.Year < year || (value.Year == year && value.Period <= number))
            .Join(database.Series, value => value.SeriesId, one => one.SeriesId, (value, one) => new { Value = value, one.Reference })
            .ToListAsync(cancellationToken)).ToLookup(row => row.Reference, row => row.Value, StringComparer.OrdinalIgnoreCase);
        return new(series.Select(one => new SeriesData(one, [.. columns[one.SeriesId]], [.. values[one.Reference]])), period);
    }
}
