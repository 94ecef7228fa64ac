namespace BudgetMonitor.Domain.Series;

/// <summary>Where the figures of a column come from.</summary>
public enum SeriesColumnKind
{
    /// <summary>People enter them.</summary>
    Entered,

    /// <summary>They are the sum of other columns.</summary>
    Sum,

    /// <summary>One column as a per cent of another.</summary>
    Share,
}

/// <summary>What the figures of a column are.</summary>
public enum SeriesUnit
{
    /// <summary>People, referrals, places: numbers without a unit of their own.</summary>
    Number,

    /// <summary>Money, shown in pounds.</summary>
    Pounds,

    /// <summary>Money, shown in thousands.</summary>
    Thousands,

    /// <summary>Money, shown in millions.</summary>
    Millions,

    /// <summary>Per cents.</summary>
    Percent,
}

/// <summary>A column of a series.</summary>
public sealed class SeriesColumn
{
    /// <summary>The most decimals shown.</summary>
    public const int MostDecimals = 3;

    /// <summary>The series.</summary>
    public required int SeriesId { get; init; }

    /// <summary>Its short name, unique in the series.</summary>
    public required string Key { get; init; }

    /// <summary>What stands at its head.</summary>
    public required string Name { get; set; }

    /// <summary>Where its figures come from.</summary>
    public SeriesColumnKind Kind { get; set; }

    /// <summary>
    /// Keys of the columns that it is made from, parted by spaces; a column of another series as SERIES.key. A share names the
    /// part, then the whole. Null for a column that is entered.
    /// </summary>
    public string? Of { get; set; }

    /// <summary>What its figures are.</summary>
    public SeriesUnit Unit { get; set; }

    /// <summary>How many decimals are shown.</summary>
    public int Decimals { get; set; }

    /// <summary>Whether the chart draws it.</summary>
    public bool IsDrawn { get; set; }

    /// <summary>A column of another series, as SERIES.key, that should have the same figures; null for none. A sense check compares.</summary>
    public string? AgreesWith { get; set; }

    /// <summary>Order in the table.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The columns that it is made from.</summary>
    public IReadOnlyList<string> Parts => Of?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>
/// A figure of a series as a period reports it. An earlier month's figure may be put right by a later period, as cases are
/// closed; the earlier report keeps its own.
/// </summary>
public sealed class SeriesValue
{
    /// <summary>The largest figure either way, so that sums stay exact: one hundred thousand million.</summary>
    public const decimal Largest = 100_000_000_000m;

    /// <summary>The series.</summary>
    public required int SeriesId { get; init; }

    /// <summary>The year of the period that reports it, so that the lock of a period finds it.</summary>
    public required int Year { get; init; }

    /// <summary>The number of the period that reports it.</summary>
    public required int Period { get; init; }

    /// <summary>The row: a month as 2018-01, or a category.</summary>
    public required string Row { get; init; }

    /// <summary>The column.</summary>
    public required string ColumnKey { get; init; }

    /// <summary>The figure with at most two decimals; money in pounds.</summary>
    public required decimal Figure { get; set; }

    /// <summary>Decimals that this one figure is shown with; null for its column's.</summary>
    public int? Decimals { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
