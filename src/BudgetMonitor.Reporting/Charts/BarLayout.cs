using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>
/// Lays out bars, side by side or on each other: upright where the names of the categories fit under them, lying where they
/// are longer. A bar alone carries its figure; then no axis is needed.
/// </summary>
internal static class BarLayout
{
    private const double PlotHeight = 210;

    /// <summary>The widest that an upright bar gets.</summary>
    private const double MostBarWidth = 56;

    /// <summary>With more categories than this, bars stand upright and only some are named.</summary>
    private const int MostLying = 16;

    /// <summary>The part of a category's room that its bars fill.</summary>
    private const double Filled = 0.72;

    /// <summary>What figures and unit at the axis take at most.</summary>
    private const double RoomForAxis = 60;

    /// <summary>The least room of an upright bar that carries its figure.</summary>
    private const double LeastSlot = 66;

    private const double LyingBar = 16;
    private const double LyingGap = 12;
    private const double MostNameWidth = 210;

    public static ChartDrawing Of(PaperChart chart)
    {
        var widestName = chart.Categories.Max(ChartLayout.WidthOf) + 10;
        if (chart.Categories.Count <= MostLying && widestName * chart.Categories.Count > ChartLayout.Width - RoomForAxis)
        {
            return Lying(chart);
        }

        // A series alone whose figures fit over its bars needs no axis, which would say them twice, and no more width than they take.
        var slot = Math.Max(LeastSlot, Math.Max(widestName, Labels(chart).Max(ChartLayout.WidthOf) + 10));
        return chart.Series.Count == 1 && slot * chart.Categories.Count <= ChartLayout.Width - (2 * ChartLayout.Edge)
            ? Labelled(chart, slot)
            : Upright(chart);
    }

    private static ChartDrawing Labelled(PaperChart chart, double slot)
    {
        const double Top = 22;
        const double Bottom = Top + PlotHeight;
        const double Left = ChartLayout.Edge;
        var points = chart.Series[0].Points;
        var scale = ChartScale.Around(points.OfType<decimal>());
        var width = Math.Min(MostBarWidth, slot * Filled);
        var right = Left + (slot * points.Count);
        var zero = scale.Place(0m, Bottom, Top);
        var marks = new List<ChartMark>();
        for (var place = 0; place < points.Count; place++)
        {
            if (points[place] is { } value)
            {
                var middle = Left + ((place + 0.5) * slot);
                var end = scale.Place(value, Bottom, Top);
                marks.Add(new BarMark(middle - (width / 2d), Math.Min(zero, end), width, Math.Abs(end - zero), ChartLook.First));
                marks.Add(new WordsMark(new(middle, value < 0m ? end + 16 : end - 6), Label(chart, value), TextAnchor.Middle, IsStrong: true));
            }
        }

        marks.Add(new RuleMark(new(Left, zero), new(right, zero), RuleKind.Zero));
        var names = Bottom + (scale.Low < 0m ? 38 : 20);
        marks.AddRange(chart.Categories.Select((name, place) => new WordsMark(new(Left + ((place + 0.5) * slot), names), name, TextAnchor.Middle)));
        return new(right + ChartLayout.Edge, names + 10, marks);
    }

    private static ChartDrawing Upright(PaperChart chart)
    {
        var stacked = chart.Kind == ChartKind.StackedBar;
        var scale = ChartScale.For(stacked ? Reaches(chart) : chart.Series.SelectMany(series => series.Points).OfType<decimal>(), mustHaveZero: true);
        var (key, keyHeight) = Key(chart);
        var top = keyHeight + 30;
        var bottom = top + PlotHeight;
        var left = ChartLayout.AxisWidth(chart, scale);
        const double Right = ChartLayout.Width - ChartLayout.Edge;
        var slot = (Right - left) / chart.Categories.Count;
        var across = stacked ? 1 : chart.Series.Count;
        var width = Math.Min(MostBarWidth, slot * Filled / across);
        var marks = new List<ChartMark>(ChartLayout.Axis(chart, scale, left, Right, top, bottom));
        marks.AddRange(key);
        foreach (var bar in Bars(chart, stacked))
        {
            var x = left + ((bar.Category + 0.5) * slot) - (across * width / 2d) + (stacked ? 0 : bar.Series * width);
            var (from, to) = (scale.Place(bar.From, bottom, top), scale.Place(bar.To, bottom, top));
            marks.Add(new BarMark(x, Math.Min(from, to), width, Math.Abs(to - from), ChartLayout.LookOf(bar.Series, chart.Series.Count)));
        }

        var zero = scale.Place(0m, bottom, top);
        marks.Add(new RuleMark(new(left, zero), new(Right, zero), RuleKind.Zero));
        var every = ChartLayout.NameEvery(chart.Categories, slot);
        marks.AddRange(chart.Categories.Select((name, place) => (name, place)).Where(pair => pair.place % every == 0)
            .Select(pair => new WordsMark(new(left + ((pair.place + 0.5) * slot), bottom + 20), pair.name, TextAnchor.Middle)));
        return new(ChartLayout.Width, bottom + 30, marks);
    }

    private static ChartDrawing Lying(PaperChart chart)
    {
        var stacked = chart.Kind == ChartKind.StackedBar;
        var scale = ChartScale.Around(stacked ? Reaches(chart) : chart.Series.SelectMany(series => series.Points).OfType<decimal>());
        var (key, keyHeight) = Key(chart);
        var names = chart.Categories.Select(name => TextWidths.Wrap(name, ChartLayout.TextSize, MostNameWidth)).ToList();
        var across = stacked ? 1 : chart.Series.Count;
        var room = Math.Max((across * LyingBar) + LyingGap, (names.Max(lines => lines.Count) * ChartLayout.LineHeight) + 6);
        var labelWidth = Labels(chart).Max(ChartLayout.WidthOf) + 8;
        var left = ChartLayout.Edge + names.Max(lines => lines.Max(ChartLayout.WidthOf)) + 10 + (scale.Low < 0m ? labelWidth : 0);
        var right = ChartLayout.Width - ChartLayout.Edge - labelWidth;
        var top = keyHeight + 6;
        double X(decimal value) => scale.Place(value, left, right);
        double Middle(int category) => top + ((category + 0.5) * room);

        var marks = new List<ChartMark>(key);
        foreach (var bar in Bars(chart, stacked))
        {
            var y = Middle(bar.Category) - (across * LyingBar / 2d) + (stacked ? 0 : bar.Series * LyingBar);
            marks.Add(new BarMark(Math.Min(X(bar.From), X(bar.To)), y, Math.Abs(X(bar.To) - X(bar.From)), LyingBar, ChartLayout.LookOf(bar.Series, chart.Series.Count)));
            if (!stacked)
            {
                marks.Add(new WordsMark(
                    new(bar.To < 0m ? X(bar.To) - 6 : X(bar.To) + 6, y + (LyingBar / 2d) + ChartLayout.HalfLetter),
                    Label(chart, bar.To),
                    bar.To < 0m ? TextAnchor.End : TextAnchor.Start,
                    IsStrong: true));
            }
        }

        if (stacked)
        {
            marks.AddRange(Totals(chart).Select((total, place) => new WordsMark(
                new(X(Math.Max(0m, Reach(chart, place, above: true))) + 6, Middle(place) + ChartLayout.HalfLetter), Label(chart, total), TextAnchor.Start, IsStrong: true)));
        }

        var bottom = top + (chart.Categories.Count * room);
        marks.Add(new RuleMark(new(X(0m), top), new(X(0m), bottom), RuleKind.Zero));
        marks.AddRange(names.SelectMany((lines, place) => Beside(lines, left - 10 - (scale.Low < 0m ? labelWidth : 0), Middle(place))));
        return new(ChartLayout.Width, bottom + 6, marks);
    }

    /// <summary>A name in lines that ends beside its bar.</summary>
    internal static IEnumerable<ChartMark> Beside(IReadOnlyList<string> lines, double right, double middle) =>
        lines.Select((line, number) => new WordsMark(
            new(right, middle + ChartLayout.HalfLetter + ((number - ((lines.Count - 1) / 2d)) * ChartLayout.LineHeight)),
            line,
            TextAnchor.End));

    /// <summary>The names of several series over the bars, each behind a sample, in the order of the bars; in rows, and in lines, as they need.</summary>
    private static (List<ChartMark> Marks, double Height) Key(PaperChart chart)
    {
        const double Sample = 24;
        const double Gap = 20;
        const double Foot = 8;
        var marks = new List<ChartMark>();
        if (chart.Series.Count == 1)
        {
            return (marks, 0);
        }

        var (x, y, lines) = (ChartLayout.Edge, 0d, 1);
        foreach (var (series, place) in chart.Series.Select((series, place) => (series, place)))
        {
            var name = TextWidths.Wrap(series.Name, ChartLayout.TextSize, ChartLayout.Width - (2 * ChartLayout.Edge) - Sample);
            var width = Sample + name.Max(ChartLayout.WidthOf);
            if (x > ChartLayout.Edge && x + width > ChartLayout.Width - ChartLayout.Edge)
            {
                (x, y, lines) = (ChartLayout.Edge, y + (lines * ChartLayout.LineHeight) + 4, 1);
            }

            marks.Add(new BarMark(x, y + 4, 18, 12, ChartLayout.LookOf(place, chart.Series.Count)));
            marks.AddRange(name.Select((line, number) => new WordsMark(new(x + Sample, y + 15 + (number * ChartLayout.LineHeight)), line, TextAnchor.Start)));
            x += width + Gap;
            lines = Math.Max(lines, name.Count);
        }

        return (marks, y + (lines * ChartLayout.LineHeight) + 4 + Foot);
    }

    /// <summary>Every bar with the figures that it reaches from and to. What is absent has no bar.</summary>
    private static IEnumerable<(int Category, int Series, decimal From, decimal To)> Bars(PaperChart chart, bool stacked)
    {
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            var (above, below) = (0m, 0m);
            for (var series = 0; series < chart.Series.Count; series++)
            {
                if (chart.Series[series].Points[category] is not { } value)
                {
                    continue;
                }

                var from = !stacked ? 0m : value < 0m ? below : above;
                yield return (category, series, from, from + value);
                (above, below) = value < 0m ? (above, below + value) : (above + value, below);
            }
        }
    }

    private static IEnumerable<decimal> Reaches(PaperChart chart) =>
        Enumerable.Range(0, chart.Categories.Count).SelectMany(place => new[] { Reach(chart, place, above: true), Reach(chart, place, above: false) });

    private static decimal Reach(PaperChart chart, int category, bool above) =>
        chart.Series.Select(series => series.Points[category] ?? 0m).Where(value => value > 0m == above).Sum();

    private static IEnumerable<decimal> Totals(PaperChart chart) =>
        Enumerable.Range(0, chart.Categories.Count).Select(place => chart.Series.Sum(series => series.Points[place] ?? 0m));

    private static IEnumerable<string> Labels(PaperChart chart) =>
        (chart.Kind == ChartKind.StackedBar ? Totals(chart) : chart.Series.SelectMany(series => series.Points).OfType<decimal>())
            .Select(value => Label(chart, value))
            .DefaultIfEmpty(string.Empty);

    private static string Label(PaperChart chart, decimal value) => ChartLayout.Figure(chart.Measure.Label(value));
}
