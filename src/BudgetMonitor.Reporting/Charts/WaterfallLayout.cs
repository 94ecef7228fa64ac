using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>
/// Lays out a waterfall lying down, a row for each step, so that reasons have room for their words. The opening and the
/// closing start at the zero line; each step starts where the one before ended. Up and down are told by sign and pattern.
/// </summary>
internal static class WaterfallLayout
{
    private const double Bar = 18;
    private const double Gap = 10;
    private const double Top = 4;

    /// <summary>The part of the width that the names of steps take at most.</summary>
    private const double MostNameShare = 0.35;

    public static ChartDrawing Of(PaperChart chart, double width)
    {
        var rows = RowsOf(chart);
        var scale = ChartScale.Around(rows.SelectMany(row => new[] { row.From, row.To }));
        var names = chart.Categories.Select(name => TextWidths.Wrap(name, ChartLayout.TextSize, width * MostNameShare)).ToList();
        var labels = rows.ConvertAll(row => ChartLayout.Figure(chart.Measure.Label(row.Value, signed: true)));
        var left = ChartLayout.Edge + names.Max(lines => lines.Max(ChartLayout.WidthOf)) + 14;
        var right = width - ChartLayout.Edge - labels.Max(ChartLayout.WidthOf) - 10;
        double X(decimal value) => scale.Place(value, left, right);

        var marks = new List<ChartMark>();
        var y = Top;
        for (var place = 0; place < rows.Count; place++)
        {
            var row = rows[place];
            var height = Math.Max(Bar + Gap, (names[place].Count * ChartLayout.LineHeight) + 6);
            var middle = y + (height / 2d);
            var (from, to) = (X(row.From), X(row.To));
            marks.Add(new BarMark(Math.Min(from, to), middle - (Bar / 2d), Math.Abs(to - from), Bar, row.Look));
            marks.AddRange(BarLayout.Beside(names[place], left - 14, middle));
            marks.Add(new WordsMark(new(Math.Max(from, to) + 6, middle + ChartLayout.HalfLetter), labels[place], TextAnchor.Start, IsStrong: true));
            if (place < rows.Count - 1)
            {
                var next = y + height + (Math.Max(Bar + Gap, (names[place + 1].Count * ChartLayout.LineHeight) + 6) / 2d) - (Bar / 2d);
                marks.Add(new RuleMark(new(to, middle + (Bar / 2d)), new(to, next), RuleKind.Connector));
            }

            y += height;
        }

        // Behind everything else the zero line, in front of nothing.
        marks.Insert(0, new RuleMark(new(X(0m), Top), new(X(0m), y), RuleKind.Zero));
        return new(width, y + Top, marks);
    }

    private static List<Row> RowsOf(PaperChart chart)
    {
        var points = chart.Series[0].Points;
        var rows = new List<Row>();
        var reached = 0m;
        for (var place = 0; place < points.Count; place++)
        {
            var value = points[place] ?? 0m;
            if (place == 0 || place == points.Count - 1)
            {
                rows.Add(new(0m, value, value, ChartLook.First));
                reached = value;
                continue;
            }

            rows.Add(new(reached, reached + value, value, value < 0m ? ChartLook.Second : ChartLook.Fourth));
            reached += value;
        }

        return rows;
    }

    private sealed record Row(decimal From, decimal To, decimal Value, ChartLook Look);
}
