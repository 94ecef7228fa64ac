using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>Lays out lines over time: each series with its name and last figure at its end.</summary>
internal static class LineLayout
{
    private const double PlotHeight = 230;
    private const double Top = 30;

    /// <summary>The part of the width that the names of series take at most.</summary>
    private const double MostNameShare = 0.2;

    /// <summary>With more points than this, only some carry their shape.</summary>
    private const int MostPointsWithShapes = 24;

    public static ChartDrawing Of(PaperChart chart, double width)
    {
        var scale = ChartScale.For(chart.Series.SelectMany(series => series.Points).OfType<decimal>(), mustHaveZero: false);
        var labels = chart.Series.Select((series, place) => LabelOf(chart, series, place, width)).ToList();
        var labelWidth = labels.Max(label => label.Lines.Max(line => ChartLayout.WidthOf(line)));
        var left = Math.Max(ChartLayout.AxisWidth(chart, scale), (ChartLayout.WidthOf(chart.Categories[0]) / 2d) + ChartLayout.Edge);
        var right = width - labelWidth - ChartLayout.Sample - 16;
        const double Bottom = Top + PlotHeight;
        var slot = chart.Categories.Count == 1 ? right - left : (right - left) / (chart.Categories.Count - 1);
        double X(int place) => chart.Categories.Count == 1 ? (left + right) / 2d : left + (place * slot);
        ChartPoint At(int place, decimal value) => new(X(place), scale.Place(value, Bottom, Top));

        var marks = new List<ChartMark>(ChartLayout.Axis(chart, scale, left, right, Top, Bottom));
        var every = ChartLayout.NameEvery(chart.Categories, slot);
        marks.AddRange(chart.Categories.Select((name, place) => (name, place)).Where(pair => pair.place % every == 0)
            .Select(pair => new WordsMark(new(X(pair.place), Bottom + 20), pair.name, TextAnchor.Middle)));

        // The first series is drawn last: it is what the chart is about.
        foreach (var (series, place) in chart.Series.Select((series, place) => (series, place)).Reverse())
        {
            var look = ChartLayout.LookOf(place, chart.Series.Count);
            marks.AddRange(Runs(series, At).Where(run => run.Count > 1).Select(run => new LineMark(run, look)));
            marks.AddRange(Shapes(series, At).Select(at => new PointMark(at, look)));
        }

        // In the order of their heights, names are kept apart; a line and its name meet where they can.
        var ends = labels.Where(label => label.Last is not null).ToList();
        var heights = LabelSpread.Apart(
            [.. ends.Select(label => scale.Place(label.Last!.Value, Bottom, Top))],
            ends.Count == 0 ? 0 : (ends.Max(label => label.Lines.Count) * ChartLayout.LineHeight) + 4,
            Top,
            Bottom);
        for (var place = 0; place < ends.Count; place++)
        {
            var (label, y) = (ends[place], heights[place]);
            marks.AddRange(SampleOf(new(right + 10, y), label.Look));
            marks.AddRange(label.Lines.Select((line, number) => new WordsMark(
                new(right + 10 + ChartLayout.Sample + 4, y + ChartLayout.HalfLetter + ((number - ((label.Lines.Count - 1) / 2d)) * ChartLayout.LineHeight)),
                line,
                TextAnchor.Start,
                number == label.Lines.Count - 1)));
        }

        return new(width, Bottom + 30, marks);
    }

    /// <summary>A short piece of the line with its shape, before its name.</summary>
    internal static IEnumerable<ChartMark> SampleOf(ChartPoint at, ChartLook look) =>
    [
        new LineMark([at, at with { X = at.X + ChartLayout.Sample - 4 }], look),
        new PointMark(at with { X = at.X + ((ChartLayout.Sample - 4) / 2d) }, look),
    ];

    /// <summary>The series' name in lines, then its last figure.</summary>
    private static Label LabelOf(PaperChart chart, ChartSeries series, int place, double width)
    {
        var last = series.Points.LastOrDefault(point => point is not null);
        var lines = TextWidths.Wrap(series.Name, ChartLayout.TextSize, width * MostNameShare).ToList();
        lines.Add(last is { } value ? ChartLayout.Figure(chart.Measure.Label(value)) : "no figures");
        return new(lines, last, ChartLayout.LookOf(place, chart.Series.Count));
    }

    /// <summary>The stretches of a series that have no gap.</summary>
    private static IEnumerable<List<ChartPoint>> Runs(ChartSeries series, Func<int, decimal, ChartPoint> at)
    {
        var run = new List<ChartPoint>();
        for (var place = 0; place < series.Points.Count; place++)
        {
            if (series.Points[place] is { } value)
            {
                run.Add(at(place, value));
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static IEnumerable<ChartPoint> Shapes(ChartSeries series, Func<int, decimal, ChartPoint> at)
    {
        var every = (int)Math.Ceiling(series.Points.Count / (double)MostPointsWithShapes);
        for (var place = 0; place < series.Points.Count; place++)
        {
            var stands = place % every == 0 || place == series.Points.Count - 1 || IsAlone(series, place);
            if (stands && series.Points[place] is { } value)
            {
                yield return at(place, value);
            }
        }
    }

    private static bool IsAlone(ChartSeries series, int place) =>
        series.Points.ElementAtOrDefault(place - 1) is null && series.Points.ElementAtOrDefault(place + 1) is null;

    private sealed record Label(List<string> Lines, decimal? Last, ChartLook Look);
}
