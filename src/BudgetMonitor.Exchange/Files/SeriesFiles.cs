using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of series: what there is, the columns of each, and the figures that each period reports.</summary>
internal static class SeriesFiles
{
    public static Column<string> Reference { get; } = Required("series", "the council's short name for the series, unique in the year", CellTypes.Reference);

    private static readonly Column<string> Key = Required("column", "the column's short name, unique in the series", CellTypes.Text(SeriesFields.ColumnKey));

    private static readonly CellType<int> Places = CellTypes.Whole(0, SeriesColumn.MostDecimals, "a whole number from `0` to `3`", "this is not a number of decimals");

    public static BundleFile<SeriesRow> Series { get; } = new BundleFile<SeriesRow>("series.csv", "Series of figures that a paper shows as tables and charts, such as client numbers.")
        .Key(Year, row => row.Year)
        .Key(Reference, row => row.Reference)
        .With(Required("code", "the head that the series is about, at any level", CellTypes.Code), row => row.Code)
        .With(Required("subject", "what it is part of: series of one subject stand together in a paper", CellTypes.Text(SeriesFields.Subject)), row => row.Subject)
        .With(Required("title", "the title of its table", CellTypes.Text(SeriesFields.Title)), row => row.Title)
        .With(Optional("number", "the number before the title, such as `Appendix 3.2`", CellTypes.Text(SeriesFields.Number)), row => row.Number)
        .With(Optional("table", "the name of its table's file; made from `series` where left out", CellTypes.Text(SeriesFields.TableName)), row => row.TableName)
        .With(Optional("rows", "what its rows are; `months` where left out", CellTypes.Words(("months", SeriesRows.Months), ("categories", SeriesRows.Categories)), SeriesRows.Months), row => row.Rows)
        .With(Optional("categories", "the categories in order, parted by semicolons; only where rows are categories", CellTypes.Text(SeriesFields.Note)), row => row.Categories)
        .With(Optional("row_head", "the head of the column of row names; `{month}` is the period's month, `{year}` its year", CellTypes.Text(SeriesFields.RowHead)), row => row.RowHead)
        .With(Optional(
            "months_named",
            "`month and year` (Jan-18) or `month of year` (January, and the year end before it); the first where left out",
            CellTypes.Words(("month and year", MonthNaming.MonthAndYear), ("month of year", MonthNaming.MonthOfYear)),
            MonthNaming.MonthAndYear), row => row.Naming)
        .With(Optional(
            "span",
            "which months a paper shows; `all` where left out",
            CellTypes.Words(("all", SeriesSpan.All), ("twelve months", SeriesSpan.TwelveMonths), ("this year", SeriesSpan.ThisYear)),
            SeriesSpan.All), row => row.Span)
        .With(Optional("total_label", "the name of the row that adds categories up", CellTypes.Text(SeriesFields.TotalLabel)), row => row.TotalLabel)
        .With(Optional(
            "chart",
            "how a paper draws it; `none` where left out",
            CellTypes.Words(
                ("none", SeriesChart.None), ("line", SeriesChart.Line), ("bar", SeriesChart.Bar), ("stacked bar", SeriesChart.StackedBar),
                ("years compared", SeriesChart.YearsCompared)),
            SeriesChart.None), row => row.Chart)
        .With(Optional("note", "what the figures mean, printed under the table", CellTypes.Text(SeriesFields.Note)), row => row.Note)
        .With(Optional("display_order", "place among series; 0 where left out, ties by name", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<SeriesColumnRow> Columns { get; } = new BundleFile<SeriesColumnRow>("series_columns.csv", "The columns of each series. The series stands in series.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Reference, row => row.Reference)
        .Key(Key, row => row.Key)
        .With(Required("name", "what stands at its head", CellTypes.Text(SeriesFields.ColumnName)), row => row.Name)
        .With(Optional(
            "kind",
            "where its figures come from; `entered` where left out",
            CellTypes.Words(("entered", SeriesColumnKind.Entered), ("sum", SeriesColumnKind.Sum), ("share", SeriesColumnKind.Share)),
            SeriesColumnKind.Entered), row => row.Kind)
        .With(Optional("of", "the columns that it is made from, parted by spaces, one of another series as `SERIES.column`; a share names the part, then the whole", CellTypes.Text(SeriesFields.Of)), row => row.Of)
        .With(Optional(
            "unit",
            "what its figures are and, of money, in what it is shown; `number` where left out",
            CellTypes.Words(
                ("number", SeriesUnit.Number), ("pounds", SeriesUnit.Pounds), ("thousands", SeriesUnit.Thousands), ("millions", SeriesUnit.Millions),
                ("percent", SeriesUnit.Percent)),
            SeriesUnit.Number), row => row.Unit)
        .With(Optional("decimals", "how many decimals are shown; 0 where left out", Places, 0), row => row.Decimals)
        .With(Optional("drawn", "whether the chart draws it; `no` where left out", CellTypes.YesNo, false), row => row.IsDrawn)
        .With(Optional("agrees_with", "a column of another series, as `SERIES.column`, that should have the same figures", CellTypes.Text(SeriesFields.AgreesWith)), row => row.AgreesWith)
        .With(Optional("display_order", "place in the table; 0 where left out, ties by short name", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<SeriesValueRow> Values { get; } = new BundleFile<SeriesValueRow>("series_values.csv", "The figures of series as each period reports them. A later period may put an earlier month right.")
        .Key(Year, value => value.Year)
        .Key(Period, value => value.Period)
        .Key(Reference, value => value.Reference)
        .Key(Required("row", "the month as `2018-01`, or the category", CellTypes.Text(SeriesFields.Title)), value => value.Row)
        .Key(Key, value => value.ColumnKey)
        .With(Required("value", "the figure", CellTypes.Figure), value => value.Figure)
        .With(Optional("decimals", "how many decimals this one figure is shown with; its column's where left out", Places.OrNothing()), value => value.Decimals);
}

internal sealed record SeriesRow(
    FinancialYear Year,
    string Reference,
    string Code,
    string Subject,
    string Title,
    string? Number,
    string? TableName,
    SeriesRows Rows,
    string? Categories,
    string? RowHead,
    MonthNaming Naming,
    SeriesSpan Span,
    string? TotalLabel,
    SeriesChart Chart,
    string? Note,
    int DisplayOrder) : BundleRow, IHeadRow;

internal sealed record SeriesColumnRow(
    FinancialYear Year,
    string Reference,
    string Key,
    string Name,
    SeriesColumnKind Kind,
    string? Of,
    SeriesUnit Unit,
    int Decimals,
    bool IsDrawn,
    string? AgreesWith,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record SeriesValueRow(
    FinancialYear Year,
    int Period,
    string Reference,
    string Row,
    string ColumnKey,
    decimal Figure,
    int? Decimals) : BundleRow, IPeriodRow;
