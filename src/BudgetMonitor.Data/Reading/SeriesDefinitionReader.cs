using System.Globalization;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Reading;

/// <summary>A series without its figures.</summary>
/// <param name="Series">The series.</param>
/// <param name="Columns">Its columns in order.</param>
public sealed record DefinedSeries(NamedSeries Series, IReadOnlyList<SeriesColumn> Columns)
{
    /// <summary>What of the definition was seen: a save that comes with another mark meets somebody else's change.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{Series.Version}-{string.Join('.', Columns.Select(column => $"{column.Key}{column.Version}"))}");
}

/// <summary>The series that a year defines, and of one of them which columns and rows any period of the year reports.</summary>
/// <param name="All">The year's series.</param>
/// <param name="Stored">The series in question; null for a new one.</param>
/// <param name="UsedColumns">The columns of it that have a figure.</param>
/// <param name="UsedRows">The rows of it that have a figure.</param>
public sealed record SeriesDefinitions(IReadOnlyList<DefinedSeries> All, DefinedSeries? Stored, IReadOnlyCollection<string> UsedColumns, IReadOnlyCollection<string> UsedRows)
{
    /// <summary>Whether any figure of it is reported, so that what its figures mean stays.</summary>
    public bool HasFigures => UsedColumns.Count > 0;

    /// <summary>The other series of the year.</summary>
    public IEnumerable<DefinedSeries> Others => All.Where(one => one != Stored);
}

/// <summary>Reads definitions of series.</summary>
/// <param name="database">The database.</param>
public sealed class SeriesDefinitionReader(BudgetDbContext database)
{
    /// <summary>The definitions of a year; three queries.</summary>
    /// <param name="year">The calendar year in which the financial year starts.</param>
    /// <param name="reference">The series in question, in letters of either size; null for a new one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SeriesDefinitions> ReadAsync(int year, string? reference, CancellationToken cancellationToken)
    {
        var all = await OfYearAsync(year, cancellationToken);
        if (all.FirstOrDefault(one => string.Equals(one.Series.Reference, reference, StringComparison.OrdinalIgnoreCase)) is not { } stored)
        {
            return new(all, null, [], []);
        }

        var id = stored.Series.SeriesId;
        var used = await database.SeriesValues.Where(value => value.SeriesId == id).Select(value => new { value.ColumnKey, value.Row }).Distinct().ToListAsync(cancellationToken);
        return new(all, stored, used.Select(value => value.ColumnKey).ToHashSet(StringComparer.OrdinalIgnoreCase), used.Select(value => value.Row).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// The series that may be carried on into a year: those of the latest earlier year that has any, which the year does not
    /// define yet, with the code of the head that each is about.
    /// </summary>
    public async Task<IReadOnlyList<(DefinedSeries Defined, string Code)>> ToCarryAsync(int year, CancellationToken cancellationToken)
    {
        if (await database.Series.Where(one => one.Year < year).MaxAsync(one => (int?)one.Year, cancellationToken) is not { } last)
        {
            return [];
        }

        var here = (await database.Series.Where(one => one.Year == year).Select(one => one.Reference).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var codes = await database.Heads.Where(head => head.Year == last).ToDictionaryAsync(head => head.HeadId, head => head.Code, cancellationToken);
        return [.. (await OfYearAsync(last, cancellationToken)).Where(one => !here.Contains(one.Series.Reference)).Select(one => (one, codes[one.Series.HeadId]))];
    }

    private async Task<IReadOnlyList<DefinedSeries>> OfYearAsync(int year, CancellationToken cancellationToken)
    {
        var series = await database.Series.AsNoTracking().Where(one => one.Year == year).OrderBy(one => one.DisplayOrder).ThenBy(one => one.Reference).ToListAsync(cancellationToken);
        var columns = (await database.SeriesColumns.AsNoTracking()
            .Where(column => database.Series.Any(one => one.SeriesId == column.SeriesId && one.Year == year))
            .OrderBy(column => column.DisplayOrder).ThenBy(column => column.Key)
            .ToListAsync(cancellationToken)).ToLookup(column => column.SeriesId);
        return series.ConvertAll(one => new DefinedSeries(one, [.. columns[one.SeriesId]]));
    }
}
