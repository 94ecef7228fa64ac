namespace BudgetMonitor.Domain.Series;

/// <summary>What the rows of a series are.</summary>
public enum SeriesRows
{
    /// <summary>Months, added to from period to period.</summary>
    Months,

    /// <summary>Fixed categories, reported anew in each period (Kent, Appendix 3, table 1).</summary>
    Categories,
}

/// <summary>How the months of a series are named.</summary>
public enum MonthNaming
{
    /// <summary>"Jan-18".</summary>
    MonthAndYear,

    /// <summary>"January"; the last March before the year is "At year end 2016/17" (Kent, Appendix 3, table 3).</summary>
    MonthOfYear,
}

/// <summary>Which months of a series a paper shows.</summary>
public enum SeriesSpan
{
    /// <summary>All that there are.</summary>
    All,

    /// <summary>The last twelve.</summary>
    TwelveMonths,

    /// <summary>The end of the year before, then this year's.</summary>
    ThisYear,
}

/// <summary>How a paper draws a series.</summary>
public enum SeriesChart
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A line for each drawn column.</summary>
    Line,

    /// <summary>Bars side by side.</summary>
    Bar,

    /// <summary>Bars whose columns stand on each other.</summary>
    StackedBar,

    /// <summary>One column's lines of this year and the two before, from April to March (Norfolk, 2.9.4).</summary>
    YearsCompared,
}

/// <summary>
/// A named series of figures that a paper shows as a table, and as a chart where that helps: client numbers by age,
/// referrals by month, a budget by category. It belongs to a head, whose forecasters enter its rows.
/// </summary>
public sealed class NamedSeries
{
    /// <summary>Identity in the database.</summary>
    public int SeriesId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The head that it is about.</summary>
    public required int HeadId { get; set; }

    /// <summary>The council's short name for it, unique in the year. The same reference in the next year continues it.</summary>
    public required string Reference { get; init; }

    /// <summary>What it is part of: series of one subject stand together in a paper.</summary>
    public required string Subject { get; set; }

    /// <summary>The title of its table.</summary>
    public required string Title { get; set; }

    /// <summary>The number before the title, such as "Appendix 3.2"; null for none.</summary>
    public string? Number { get; set; }

    /// <summary>The name of its table's file, such as appendix-3-2-numbers; null where it is made from the reference.</summary>
    public string? TableName { get; set; }

    /// <summary>What the figures mean, printed under the table; null for nothing.</summary>
    public string? Note { get; set; }

    /// <summary>What its rows are.</summary>
    public SeriesRows Rows { get; set; }

    /// <summary>The categories in order, separated by semicolons; null where rows are months.</summary>
    public string? Categories { get; set; }

    /// <summary>
    /// The head of the column of row names. <c>{month}</c> stands for the period's month ("Jan-18"), <c>{year}</c> for its year
    /// ("2017/18"). Null: "Month", or "Category".
    /// </summary>
    public string? RowHead { get; set; }

    /// <summary>How months are named.</summary>
    public MonthNaming Naming { get; set; }

    /// <summary>Which months a paper shows.</summary>
    public SeriesSpan Span { get; set; }

    /// <summary>The name of the row that adds the categories up; null for none.</summary>
    public string? TotalLabel { get; set; }

    /// <summary>How it is drawn.</summary>
    public SeriesChart Chart { get; set; }

    /// <summary>Order among series.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The name of its table's file: its own, or made from the reference. Words of the council, so nothing but letters, digits and dashes gets into it.</summary>
    public string TableId => TableName is { } name && Slug(name) is { Length: > 0 } own ? own : $"series-{Slug(Reference)}";

    /// <summary>The categories as a list.</summary>
    public IReadOnlyList<string> CategoryNames => Categories?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Slug(string words) =>
        string.Join('-', string.Concat(words.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
