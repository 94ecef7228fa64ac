using BudgetMonitor.Domain.Series;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A series as a paper's table.</summary>
public static class SeriesTables
{
    /// <summary>The id of a series' table.</summary>
    public static string IdOf(NamedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.TableId;
    }

    /// <summary>The table of a series in a period: its rows, every column, and the total where categories have one.</summary>
    /// <param name="book">The series.</param>
    /// <param name="data">The one that is shown.</param>
    /// <param name="inPaper">Changes a column's style of money to what the paper has chosen for the table; null outside papers.</param>
    public static PaperTable Of(SeriesBook book, SeriesData data, Func<FigureStyle, FigureStyle>? inPaper = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        var series = data.Series;
        var rows = book.LinesOf(data).Select(line => new PaperRow(
            line.Row is null ? PaperRowKind.Total : PaperRowKind.Line,
            line.Label,
            [.. data.Columns.Select(column => CellOf(book, data, column, line.Row, inPaper))])).ToList();
        return new()
        {
            Id = IdOf(series),
            Number = series.Number,
            Title = series.Title,
            Rule = Rule(data, inPaper),
            LabelHead = RowHead(book, series),
            Columns = [.. data.Columns.Select(column => new TableColumn(FigureWords.OwnWords(book.Period, column.Name), KindOf(column), UnitOf(column, inPaper)))],
            Rows = rows,
            Notes =
            [
                .. series.Note is null ? [] : new[] { new TableNote(series.Note) },
                .. rows.Count > 1 && rows[^1].Kind == PaperRowKind.Total ? RoundingCheck.NoteFor([.. rows.SkipLast(1)], rows[^1]) : [],
            ],
        };
    }

    /// <summary>The head of the row names in a period.</summary>
    public static string RowHead(SeriesBook book, NamedSeries series)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(series);
        return (series.RowHead ?? (series.Rows == SeriesRows.Months ? "Month" : "Category"))
            .Replace("{month}", SeriesMonth.Of(book.Period).Name(MonthNaming.MonthAndYear, book.Period.Year), StringComparison.Ordinal)
            .Replace("{year}", SeriesMonth.Slashed(book.Period.Year), StringComparison.Ordinal);
    }

    /// <summary>How the figures of a column are shown, as a chart needs it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="inPaper">Changes its style of money to what the paper has chosen; null outside papers.</param>
    public static ChartMeasure MeasureOf(SeriesColumn column, Func<FigureStyle, FigureStyle>? inPaper = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Unit switch
        {
            SeriesUnit.Number when column.Kind != SeriesColumnKind.Share => ChartMeasure.Number(column.Decimals),
            SeriesUnit.Percent or SeriesUnit.Number => ChartMeasure.Percentage(PercentagesOf(column.Decimals, inPaper)),
            _ => ChartMeasure.Money(StyleOf(column, column.Decimals, inPaper)),
        };
    }

    private static TableCell CellOf(SeriesBook book, SeriesData data, SeriesColumn column, string? row, Func<FigureStyle, FigureStyle>? inPaper)
    {
        var decimals = (row is null ? null : book.Reported(data, column, row)?.Decimals) ?? column.Decimals;
        return (book.Figure(data, column, row), KindOf(column)) switch
        {
            (null, _) => BlankCell.Instance,
            ({ } figure, ColumnKind.Percentage) => new PercentageCell(figure, PercentagesOf(decimals, inPaper)),
            ({ } figure, ColumnKind.Money) => new MoneyCell(Money.FromPounds(figure), StyleOf(column, decimals, inPaper)),
            ({ } figure, _) when figure < 0m && SignsOf(inPaper) == NegativeStyle.Brackets => new NumberCell(figure, decimals, NegativeStyle.Brackets),
            ({ } figure, _) when decimals == 0 && decimal.Truncate(figure) == figure => new CountCell((long)figure),
            ({ } figure, _) => new NumberCell(figure, decimals),
        };
    }

    private static ColumnKind KindOf(SeriesColumn column) => column switch
    {
        { Kind: SeriesColumnKind.Share } or { Unit: SeriesUnit.Percent } => ColumnKind.Percentage,
        { Unit: SeriesUnit.Number } => ColumnKind.Count,
        _ => ColumnKind.Money,
    };

    private static string? UnitOf(SeriesColumn column, Func<FigureStyle, FigureStyle>? inPaper) =>
        KindOf(column) == ColumnKind.Money ? StyleOf(column, 0, inPaper).Unit.Word() : null;

    private static FigureStyle StyleOf(SeriesColumn column, int decimals, Func<FigureStyle, FigureStyle>? inPaper)
    {
        var own = new FigureStyle(
            column.Unit switch
            {
                SeriesUnit.Millions => FigureUnit.Millions,
                SeriesUnit.Thousands => FigureUnit.Thousands,
                _ => FigureUnit.Pounds,
            },
            decimals);
        return inPaper?.Invoke(own) ?? own;
    }

    /// <summary>Per cents have the signs of the table's sums.</summary>
    private static PercentageStyle PercentagesOf(int decimals, Func<FigureStyle, FigureStyle>? inPaper) =>
        new(decimals, SignsOf(inPaper));

    private static NegativeStyle SignsOf(Func<FigureStyle, FigureStyle>? inPaper) => inPaper?.Invoke(new(FigureUnit.Pounds, 0)).Negative ?? NegativeStyle.Minus;

    private static string Rule(SeriesData data, Func<FigureStyle, FigureStyle>? inPaper)
    {
        var kinds = data.Columns.Select(KindOf).Distinct().ToList();
        var units = data.Columns.Select(column => UnitOf(column, inPaper)).Distinct().ToList();
        var hasVariance = data.Columns.Any(column => column.Name.Contains("variance", StringComparison.OrdinalIgnoreCase));
        var what = kinds.Contains(ColumnKind.Money)
            ? (units is [{ } unit] ? unit : "Money in the unit of each column") + (hasVariance ? "; of a variance, a minus is an underspend or more income." : ".")
            : kinds.Contains(ColumnKind.Percentage) ? "Numbers and per cents." : "Numbers.";
        return data.Series.Rows == SeriesRows.Months ? $"{what} By month." : what;
    }
}
