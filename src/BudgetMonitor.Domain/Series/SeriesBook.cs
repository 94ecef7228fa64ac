using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Series;

/// <summary>A series with its columns in order and every figure that periods up to the one reported have given.</summary>
/// <param name="Series">The series.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Values">The figures of the period and of those before it; of the same row and column the latest report counts.</param>
public sealed record SeriesData(NamedSeries Series, IReadOnlyList<SeriesColumn> Columns, IReadOnlyList<SeriesValue> Values);

/// <summary>A row of a series.</summary>
/// <param name="Row">Its key: a month as 2018-01, or the category; null for the total.</param>
/// <param name="Label">Its name as the paper shows it.</param>
public sealed record SeriesLine(string? Row, string Label);

/// <summary>
/// The series of a council as a period reports them: computes the columns that are made from others, also from those of
/// another series. A sum with an absent part is absent, because absent is not nil.
/// </summary>
public sealed class SeriesBook
{
    private readonly Dictionary<string, Entry> byReference = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lays out series for a period.</summary>
    public SeriesBook(IEnumerable<SeriesData> series, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        Period = period;
        All = [.. series.OrderBy(one => one.Series.DisplayOrder).ThenBy(one => one.Series.Reference, StringComparer.Ordinal)];
        foreach (var data in All)
        {
            byReference[data.Series.Reference] = new(data, LatestOf(data));
        }
    }

    /// <summary>No series.</summary>
    public static SeriesBook Empty(MonitoringPeriod period) => new([], period);

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; }

    /// <summary>The series in order.</summary>
    public IReadOnlyList<SeriesData> All { get; }

    /// <summary>The series of a reference, or null.</summary>
    public SeriesData? Find(string reference) => byReference.GetValueOrDefault(reference)?.Data;

    /// <summary>
    /// The same with some series only. One whose columns are made from a series that is not among them is left out too:
    /// a share of the whole would tell the whole.
    /// </summary>
    public SeriesBook Only(Func<NamedSeries, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        var kept = All.Where(data => which(data.Series)).ToList();
        while (kept.RemoveAll(data => MadeFrom(data).Any(other => !kept.Contains(other))) > 0)
        {
            // What was made from one that is gone goes as well, and so on until nothing does.
        }

        return new(kept, Period);
    }

    /// <summary>The rows that the period shows, in order, the total last.</summary>
    public IReadOnlyList<SeriesLine> LinesOf(SeriesData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var series = data.Series;
        if (series.Rows == SeriesRows.Categories)
        {
            var lines = series.CategoryNames.Select(name => new SeriesLine(name, name));
            return series.TotalLabel is { } total ? [.. lines, new(null, total)] : [.. lines];
        }

        return [.. MonthsOf(data).Where(month => IsShown(series, month)).Select(month => new SeriesLine(month.Key, month.Name(series.Naming, Period.Year)))];
    }

    /// <summary>Every month that has a figure, in order, none after the period's.</summary>
    public IReadOnlyList<SeriesMonth> MonthsOf(SeriesData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var last = SeriesMonth.Of(Period);
        return
        [
            .. byReference[data.Series.Reference].Latest.Keys
                .Select(key => SeriesMonth.TryParse(key.Row, out var month) ? month : (SeriesMonth?)null)
                .OfType<SeriesMonth>()
                .Where(month => month <= last)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>The exact figure of a column in a row, or in the total; null where it is absent.</summary>
    public decimal? Figure(SeriesData data, SeriesColumn column, string? row)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(column);
        return Figure(data, column, row, []);
    }

    /// <summary>The figure as a period reported it last, with the decimals that it asks for; null for an absent or computed one.</summary>
    public SeriesValue? Reported(SeriesData data, SeriesColumn column, string row)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(column);
        return byReference[data.Series.Reference].Latest.GetValueOrDefault((row, column.Key));
    }

    /// <summary>The series and column that a name such as SERIES.key, or a key alone, means beside a series; null where there is none.</summary>
    public (SeriesData Data, SeriesColumn Column)? Resolve(SeriesData beside, string name)
    {
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        var data = dot < 0 ? beside : Find(name[..dot]);
        var key = name[(dot + 1)..];
        return data?.Columns.FirstOrDefault(column => string.Equals(column.Key, key, StringComparison.OrdinalIgnoreCase)) is { } column ? (data, column) : null;
    }

    private IEnumerable<SeriesData> MadeFrom(SeriesData data) =>
        data.Columns.SelectMany(column => column.Parts).Select(name => Resolve(data, name)?.Data).OfType<SeriesData>();

    private decimal? Figure(SeriesData data, SeriesColumn column, string? row, HashSet<SeriesColumn> asked)
    {
        if (row is null && column.Kind != SeriesColumnKind.Share)
        {
            return SumOf(data.Series.CategoryNames.Select(name => Figure(data, column, name, asked)));
        }

        if (column.Kind == SeriesColumnKind.Entered)
        {
            return byReference[data.Series.Reference].Latest.GetValueOrDefault((row!, column.Key))?.Figure;
        }

        // A column that is made from itself, over however many others, has no figure.
        if (!asked.Add(column))
        {
            return null;
        }

        var parts = column.Parts
            .Select(name => Resolve(data, name) is { } part ? Figure(part.Data, part.Column, row, asked) : null)
            .ToList();
        asked.Remove(column);
        return column.Kind == SeriesColumnKind.Sum ? SumOf(parts) : ShareOf(parts);
    }

    private static decimal? SumOf(IEnumerable<decimal?> parts)
    {
        var sum = 0m;
        foreach (var part in parts)
        {
            if (part is not { } known)
            {
                return null;
            }

            sum += known;
        }

        return sum;
    }

    private static decimal? ShareOf(List<decimal?> parts) =>
        parts is [{ } part, { } whole] && whole != 0m ? 100m * part / whole : null;

    private bool IsShown(NamedSeries series, SeriesMonth month)
    {
        var last = SeriesMonth.Of(Period);
        return series.Span switch
        {
            SeriesSpan.TwelveMonths => month > last.Add(-12),
            SeriesSpan.ThisYear => month >= new SeriesMonth(Period.Year.StartYear, 3),
            _ => true,
        };
    }

    private Dictionary<(string Row, string Key), SeriesValue> LatestOf(SeriesData data)
    {
        var latest = new Dictionary<(string, string), SeriesValue>();
        foreach (var value in data.Values.OrderBy(value => value.Year).ThenBy(value => value.Period))
        {
            // Categories are reported anew in each period; of months the latest report counts.
            if (data.Series.Rows == SeriesRows.Months || (value.Year == Period.Year.StartYear && value.Period == Period.Number))
            {
                latest[(value.Row, value.ColumnKey)] = value;
            }
        }

        return latest;
    }

    private sealed record Entry(SeriesData Data, Dictionary<(string Row, string Key), SeriesValue> Latest);
}
