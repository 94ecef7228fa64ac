using BudgetMonitor.Domain.Series;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of series: what there is, the columns of each, and the figures that each period reports.</summary>
internal static class SeriesFiles
{
    public static Column<string> Reference { get; } = Required("series", "the council's short name for the series, unique in the year", CellTypes.Text(NamedSeries.ReferenceMaxLength));

    private static readonly Column<string> Key = Required("column", "the column's short name, unique in the series", CellTypes.Text(SeriesColumn.KeyMaxLength));

    private static readonly CellType<int> Places = CellTypes.Whole(0, SeriesColumn.MostDecimals, "a whole number from `0` to `3`", "this is not a number of decimals");

    public static BundleFile<SeriesRow> Series { get; } = SeriesFile();

    public static BundleFile<SeriesColumnRow> Columns { get; } = ColumnsFile();

    public static BundleFile<SeriesValueRow> Values { get; } = ValuesFile();

    private static BundleFile<SeriesRow> SeriesFile()
    {
        var code = Required("code", "the head that the series is about, at any level", CellTypes.Code);
        var subject = Required("subject", "what it is part of: series of one subject stand together in a paper", CellTypes.Text(NamedSeries.TitleMaxLength));
        var title = Required("title", "the title of its table", CellTypes.Text(NamedSeries.TitleMaxLength));
        var number = Optional("number", "the number before the title, such as `Appendix 3.2`", CellTypes.Text(NamedSeries.NumberMaxLength));
        var table = Optional("table", "the name of its table's file; made from `series` where left out", CellTypes.Text(NamedSeries.NumberMaxLength));
        var rows = Optional("rows", "what its rows are; `months` where left out", CellTypes.Words(("months", SeriesRows.Months), ("categories", SeriesRows.Categories)), SeriesRows.Months);
        var categories = Optional("categories", "the categories in order, parted by semicolons; only where rows are categories", CellTypes.Text(NamedSeries.NoteMaxLength));
        var rowHead = Optional("row_head", "the head of the column of row names; `{month}` is the period's month, `{year}` its year", CellTypes.Text(NamedSeries.NumberMaxLength));
        var naming = Optional(
            "months_named",
            "`month and year` (Jan-18) or `month of year` (January, and the year end before it); the first where left out",
            CellTypes.Words(("month and year", MonthNaming.MonthAndYear), ("month of year", MonthNaming.MonthOfYear)),
            MonthNaming.MonthAndYear);
        var span = Optional(
            "span",
            "which months a paper shows; `all` where left out",
            CellTypes.Words(("all", SeriesSpan.All), ("twelve months", SeriesSpan.TwelveMonths), ("this year", SeriesSpan.ThisYear)),
            SeriesSpan.All);
        var total = Optional("total_label", "the name of the row that adds categories up", CellTypes.Text(NamedSeries.TitleMaxLength));
        var chart = Optional(
            "chart",
            "how a paper draws it; `none` where left out",
            CellTypes.Words(
                ("none", SeriesChart.None), ("line", SeriesChart.Line), ("bar", SeriesChart.Bar), ("stacked bar", SeriesChart.StackedBar),
                ("years compared", SeriesChart.YearsCompared)),
            SeriesChart.None);
        var note = Optional("note", "what the figures mean, printed under the table", CellTypes.Text(NamedSeries.NoteMaxLength));
        var order = Optional("display_order", "place among series; 0 where left out, ties by name", CellTypes.Order, 0);
        return new BundleFile<SeriesRow>(
            "series.csv",
            "Series of figures that a paper shows as tables and charts, such as client numbers.",
            cells => new(
                cells.Get(Year), cells.Get(Reference), cells.Get(code), cells.Get(subject), cells.Get(title), cells.Get(number), cells.Get(table),
                cells.Get(rows), cells.Get(categories), cells.Get(rowHead), cells.Get(naming), cells.Get(span), cells.Get(total), cells.Get(chart),
                cells.Get(note), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(Reference, row => row.Reference)
            .With(code, row => row.Code)
            .With(subject, row => row.Subject)
            .With(title, row => row.Title)
            .With(number, row => row.Number)
            .With(table, row => row.TableName)
            .With(rows, row => row.Rows)
            .With(categories, row => row.Categories)
            .With(rowHead, row => row.RowHead)
            .With(naming, row => row.Naming)
            .With(span, row => row.Span)
            .With(total, row => row.TotalLabel)
            .With(chart, row => row.Chart)
            .With(note, row => row.Note)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<SeriesColumnRow> ColumnsFile()
    {
        var name = Required("name", "what stands at its head", CellTypes.Text(SeriesColumn.NameMaxLength));
        var kind = Optional(
            "kind",
            "where its figures come from; `entered` where left out",
            CellTypes.Words(("entered", SeriesColumnKind.Entered), ("sum", SeriesColumnKind.Sum), ("share", SeriesColumnKind.Share)),
            SeriesColumnKind.Entered);
        var of = Optional("of", "the columns that it is made from, parted by spaces, one of another series as `SERIES.column`; a share names the part, then the whole", CellTypes.Text(SeriesColumn.OfMaxLength));
        var unit = Optional(
            "unit",
            "what its figures are and, of money, in what it is shown; `number` where left out",
            CellTypes.Words(
                ("number", SeriesUnit.Number), ("pounds", SeriesUnit.Pounds), ("thousands", SeriesUnit.Thousands), ("millions", SeriesUnit.Millions),
                ("percent", SeriesUnit.Percent)),
            SeriesUnit.Number);
        var decimals = Optional("decimals", "how many decimals are shown; 0 where left out", Places, 0);
        var drawn = Optional("drawn", "whether the chart draws it; `no` where left out", CellTypes.YesNo, false);
        var agrees = Optional("agrees_with", "a column of another series, as `SERIES.column`, that should have the same figures", CellTypes.Text(SeriesColumn.OfMaxLength));
        var order = Optional("display_order", "place in the table; 0 where left out, ties by short name", CellTypes.Order, 0);
        return new BundleFile<SeriesColumnRow>(
            "series_columns.csv",
            "The columns of each series. The series stands in series.csv or in the database.",
            cells => new(
                cells.Get(Year), cells.Get(Reference), cells.Get(Key), cells.Get(name), cells.Get(kind), cells.Get(of), cells.Get(unit),
                cells.Get(decimals), cells.Get(drawn), cells.Get(agrees), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(Reference, row => row.Reference)
            .Key(Key, row => row.Key)
            .With(name, row => row.Name)
            .With(kind, row => row.Kind)
            .With(of, row => row.Of)
            .With(unit, row => row.Unit)
            .With(decimals, row => row.Decimals)
            .With(drawn, row => row.IsDrawn)
            .With(agrees, row => row.AgreesWith)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<SeriesValueRow> ValuesFile()
    {
        var row = Required("row", "the month as `2018-01`, or the category", CellTypes.Text(NamedSeries.TitleMaxLength));
        var figure = Required("value", "the figure", CellTypes.Figure);
        var decimals = Optional("decimals", "how many decimals this one figure is shown with; its column's where left out", Places.OrNothing());
        return new BundleFile<SeriesValueRow>(
            "series_values.csv",
            "The figures of series as each period reports them. A later period may put an earlier month right.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(Reference), cells.Get(row), cells.Get(Key), cells.Get(figure), cells.Get(decimals)))
            .Key(Year, value => value.Year)
            .Key(Period, value => value.Period)
            .Key(Reference, value => value.Reference)
            .Key(row, value => value.Row)
            .Key(Key, value => value.Key)
            .With(figure, value => value.Figure)
            .With(decimals, value => value.Decimals);
    }
}
