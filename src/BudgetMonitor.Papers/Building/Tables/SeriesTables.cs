using System.Globalization;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Papers.Model;

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
    public static PaperTable Of(SeriesBook book, SeriesData data)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        var series = data.Series;
        var rows = book.LinesOf(data).Select(line => new PaperRow(
            line.Row is null ? PaperRowKind.Total : PaperRowKind.Line,
            line.Label,
            [.. data.Columns.Select(column => CellOf(book, data, column, line.Row))])).ToList();
        return new()
        {
            Id = IdOf(series),
            Number = series.Number,
            Title = series.Title,
            Rule = Rule(data),
            LabelHead = RowHead(book, series),
            Columns = [.. data.Columns.Select(column => new TableColumn(FigureWords.OwnWords(book.Period, column.Name), KindOf(column), UnitOf(column)))],
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
    public static ChartMeasure MeasureOf(SeriesColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Unit switch
        {
            SeriesUnit.Number when column.Kind != SeriesColumnKind.Share => ChartMeasure.Number(column.Decimals),
            SeriesUnit.Percent or SeriesUnit.Number => ChartMeasure.Percentage(new PercentageStyle(column.Decimals)),
            _ => ChartMeasure.Money(StyleOf(column, column.Decimals)),
        };
    }

    private static TableCell CellOf(SeriesBook book, SeriesData data, SeriesColumn column, string? row)
    {
        var decimals = (row is null ? null : book.Reported(data, column, row)?.Decimals) ?? column.Decimals;
        return (book.Figure(data, column, row), KindOf(column)) switch
        {
            (null, _) => BlankCell.Instance,
            ({ } figure, ColumnKind.Percentage) => new PercentageCell(figure, new PercentageStyle(decimals)),
            ({ } figure, ColumnKind.Money) => new MoneyCell(Money.FromPounds(figure), StyleOf(column, decimals)),
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

    private static string? UnitOf(SeriesColumn column) => KindOf(column) == ColumnKind.Money ? StyleOf(column, 0).Unit.Word() : null;

    private static FigureStyle StyleOf(SeriesColumn column, int decimals) => new(
        column.Unit switch
        {
            SeriesUnit.Millions => FigureUnit.Millions,
            SeriesUnit.Thousands => FigureUnit.Thousands,
            _ => FigureUnit.Pounds,
        },
        decimals);

    private static string Rule(SeriesData data)
    {
        var kinds = data.Columns.Select(KindOf).Distinct().ToList();
        var what = kinds.Contains(ColumnKind.Money)
            ? "Money in the unit of each column; of a variance, - is an underspend or more income."
            : kinds.Contains(ColumnKind.Percentage) ? "Numbers and per cents." : "Numbers.";
        return data.Series.Rows == SeriesRows.Months ? $"{what} By month." : what;
    }
}
