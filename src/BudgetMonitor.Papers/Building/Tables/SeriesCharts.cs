using BudgetMonitor.Domain.Series;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A series as a paper's chart. Its title is the finding, made from the figures: from where to where the first drawn column went.</summary>
public static class SeriesCharts
{
    /// <summary>More lines than this are hard to tell apart.</summary>
    private const int MostYears = 3;

    /// <summary>The chart of a series in a period; null where it has none, or nothing to draw yet.</summary>
    /// <param name="book">The series.</param>
    /// <param name="data">The one that is drawn.</param>
    /// <param name="inPaper">Changes its style of money to what the paper has chosen; null outside papers.</param>
    public static PaperChart? Of(SeriesBook book, SeriesData data, Func<FigureStyle, FigureStyle>? inPaper = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        var drawn = data.Columns.Where(column => column.IsDrawn).Take(PaperChart.MostSeries).ToList();
        if (data.Series.Chart == SeriesChart.None || drawn.Count == 0)
        {
            return null;
        }

        return data.Series.Chart == SeriesChart.YearsCompared ? Years(book, data, drawn[0], inPaper) : Rows(book, data, drawn, inPaper);
    }

    /// <summary>Whether the chart's figures all stand in the series' own table: then it needs no second one.</summary>
    public static bool IsInTable(NamedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Chart != SeriesChart.YearsCompared;
    }

    private static PaperChart? Rows(SeriesBook book, SeriesData data, List<SeriesColumn> drawn, Func<FigureStyle, FigureStyle>? inPaper)
    {
        var lines = book.LinesOf(data).Where(line => line.Row is not null).ToList();
        var series = drawn.ConvertAll(column => new ChartSeries(FigureWords.OwnWords(book.Period, column.Name), lines.ConvertAll(line => book.Figure(data, column, line.Row))));
        if (lines.Count == 0 || series.TrueForAll(one => one.Points.All(point => point is null)))
        {
            return null;
        }

        // Parts of a whole are told by what they add up to.
        var told = data.Series.Chart == SeriesChart.StackedBar
            ? lines.ConvertAll(line => drawn.Select(column => book.Figure(data, column, line.Row)).Aggregate((decimal?)0m, (sum, part) => sum + part))
            : series[0].Points;
        var whole = data.Series.Chart == SeriesChart.StackedBar ? Together(book, data, drawn) : FigureWords.OwnWords(book.Period, drawn[0].Name);
        var measure = SeriesTables.MeasureOf(drawn[0], inPaper);
        var head = HeadOf(book, data, Finding(whole, measure, [.. lines.Select(line => line.Label)], told, data.Series.Rows), measure);
        List<string> names = lines.ConvertAll(line => line.Label);
        return data.Series.Chart switch
        {
            SeriesChart.Line => PaperChart.Lines(head, names, series),
            SeriesChart.StackedBar => PaperChart.StackedBars(head, names, series),
            _ => PaperChart.Bars(head, names, series),
        };
    }

    /// <summary>
    /// What a stack adds up to, in the words of what is drawn: the name of the sum where the series has one of exactly these
    /// columns, the series' title where nothing is left out of the picture, else the columns by their names.
    /// </summary>
    private static string Together(SeriesBook book, SeriesData data, List<SeriesColumn> drawn)
    {
        var keys = drawn.Select(column => column.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (data.Columns.FirstOrDefault(column => column.Kind == SeriesColumnKind.Sum && keys.SetEquals((column.Of ?? string.Empty).Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries))) is { } sum && data.Columns.Any(column => column.Kind == SeriesColumnKind.Entered && !keys.Contains(column.Key)))
        {
            return FigureWords.OwnWords(book.Period, sum.Name);
        }

        var names = drawn.ConvertAll(column => FigureWords.OwnWords(book.Period, column.Name));
        return data.Columns.Where(column => column.Kind == SeriesColumnKind.Entered).All(column => keys.Contains(column.Key))
            ? data.Series.Title
            : names is [var only] ? only : $"{string.Join(", ", names[..^1])} and {names[^1]} together";
    }

    private static PaperChart? Years(SeriesBook book, SeriesData data, SeriesColumn column, Func<FigureStyle, FigureStyle>? inPaper)
    {
        var year = book.Period.Year;
        var known = book.MonthsOf(data).Select(month => month.FinancialYear.StartYear).Distinct().Where(start => start > year.StartYear - MostYears).OrderDescending().ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var months = Enumerable.Range(0, 12).Select(place => new SeriesMonth(year.StartYear, 4).Add(place)).ToList();
        var names = months.ConvertAll(month => month.Name(MonthNaming.MonthOfYear, year)[..3]);
        var series = known.ConvertAll(start => new ChartSeries(
            new Domain.Calendar.FinancialYear(start).ToString(),
            months.ConvertAll(month => book.Figure(data, column, month.Add((start - year.StartYear) * 12).Key))));
        var measure = SeriesTables.MeasureOf(column, inPaper);
        return PaperChart.Lines(HeadOf(book, data, YearsFinding(data.Columns.Count == 1 ? data.Series.Title : FigureWords.OwnWords(book.Period, column.Name), measure, names, series), measure), names, series);
    }

    private static ChartHead HeadOf(SeriesBook book, SeriesData data, string finding, ChartMeasure measure)
    {
        var unit = measure.Unit is { } word ? $", {word}" : string.Empty;
        var last = SeriesMonth.Of(book.Period).Name(MonthNaming.MonthAndYear, book.Period.Year);
        return new(
            $"{SeriesTables.IdOf(data.Series)}-chart",
            finding,
            $"{data.Series.Title}{unit}, to {last}. Source: the council's own figures, {(data.Series.Rows == SeriesRows.Months ? "by month" : "by category")}.",
            measure,
            SeriesTables.RowHead(book, data.Series))
        {
            ShortTitle = $"{data.Series.Number ?? data.Series.Reference} chart",
            LastingTitle = $"{(data.Series.Number is { } number ? $"{number}: " : string.Empty)}{data.Series.Title}, chart",
        };
    }

    /// <summary>"Aged under 16: down from 101 in Feb-17 to 43 in Jan-18", or the largest category.</summary>
    private static string Finding(string what, ChartMeasure measure, IReadOnlyList<string> names, IReadOnlyList<decimal?> points, SeriesRows rows)
    {
        var known = points.Zip(names).Where(point => point.First is not null).Select(point => (Value: point.First!.Value, Name: point.Second)).ToList();
        if (known.Count == 0)
        {
            return what;
        }

        if (rows == SeriesRows.Categories)
        {
            var largest = known.MaxBy(point => Math.Abs(point.Value));
            return $"{what}: {measure.InWords(largest.Value)} is {LowerFirst(largest.Name)}";
        }

        var (first, last) = (known[0], known[^1]);
        return known.Count == 1 || first.Value == last.Value
            ? $"{what}: {measure.InWords(last.Value)} {When(last.Name)}"
            : $"{what}: {(last.Value > first.Value ? "up" : "down")} from {measure.InWords(first.Value)} {When(first.Name)} to {measure.InWords(last.Value)} {When(last.Name)}";
    }

    /// <summary>"in Jan-18", or "at year end 2016/17" where the row says so itself.</summary>
    private static string When(string row) => row.StartsWith("At ", StringComparison.Ordinal) ? LowerFirst(row) : $"in {row}";

    private static string YearsFinding(string what, ChartMeasure measure, List<string> names, List<ChartSeries> series)
    {
        var now = series[0].Points.Select((value, place) => (value, place)).LastOrDefault(point => point.value is not null);
        if (now.value is not { } value)
        {
            return what;
        }

        var before = series.Count > 1 ? series[1].Points[now.place] : null;
        var compared = before is { } then && then != value ? $", {(value > then ? "more" : "less")} than a year before ({measure.InWords(then)})" : string.Empty;
        return $"{what}: {measure.InWords(value)} in {names[now.place]}{compared}";
    }

    private static string LowerFirst(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
