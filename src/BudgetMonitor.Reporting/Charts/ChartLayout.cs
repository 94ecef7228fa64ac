using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>
/// Lays a chart out: scales, marked figures, and labels that do not overlap. All arithmetic of drawing is here and in its
/// neighbours, none in the writers. The same chart always gives the same drawing.
/// </summary>
public static class ChartLayout
{
    /// <summary>The width of a chart, the text's on an A4 page; a few labelled bars take less.</summary>
    public const double Width = 660;

    /// <summary>The width of a chart whose table stands beside it.</summary>
    public const double WidthBeside = 430;

    /// <summary>The width of a chart on a phone, 360 pixels wide and wider, within the page's margins.</summary>
    public const double WidthOnPhone = 320;

    /// <summary>A table with fewer rows stands under its chart without costing a page much, one with more is higher than the chart.</summary>
    private const int LeastRowsBeside = 6;

    private const int MostRowsBeside = 14;

    /// <summary>More columns do not fit beside a chart.</summary>
    private const int MostColumnsBeside = 3;

    /// <summary>The size of all text in a chart.</summary>
    public const double TextSize = 13;

    /// <summary>The distance between two lines of text.</summary>
    internal const double LineHeight = 16;

    /// <summary>From the base line of a text to its middle, for standing beside something.</summary>
    internal const double HalfLetter = 4.5;

    /// <summary>Room kept free at the edges.</summary>
    internal const double Edge = 4;

    /// <summary>The length of the sample before a series' name.</summary>
    internal const double Sample = 26;

    /// <summary>Whether the table of a chart's figures is so slim that it stands beside it: a year by month, a movement by step.</summary>
    public static bool HasRoomForTable(PaperChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Kind is ChartKind.Line or ChartKind.Waterfall
            && chart.Categories.Count is >= LeastRowsBeside and <= MostRowsBeside
            && chart.Series.Count <= MostColumnsBeside;
    }

    /// <summary>The drawing of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">How wide it is; bars keep the whole width.</param>
    public static ChartDrawing Of(PaperChart chart, double width = Width)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Kind switch
        {
            ChartKind.Line => LineLayout.Of(chart, width),
            ChartKind.Waterfall => WaterfallLayout.Of(chart, width),
            _ => BarLayout.Of(chart),
        };
    }

    /// <summary>The look of a series: of two, those that differ most.</summary>
    internal static ChartLook LookOf(int place, int count) => count == 2 && place == 1 ? ChartLook.Fourth : (ChartLook)place;

    /// <summary>A figure for the eye, with a real minus.</summary>
    internal static string Figure(string figure) => FigureText.WithRealMinus(figure);

    internal static double WidthOf(string text) => TextWidths.Of(text, TextSize);

    /// <summary>Every how many-th category is named, so that the names do not overlap.</summary>
    internal static int NameEvery(IReadOnlyList<string> categories, double slot) =>
        Math.Max(1, (int)Math.Ceiling((categories.Max(WidthOf) + 10) / Math.Max(1, slot)));

    /// <summary>Level rules at the marked figures with the figures to their left, the unit over them, and the zero line.</summary>
    internal static IEnumerable<ChartMark> Axis(PaperChart chart, ChartScale scale, double left, double right, double top, double bottom)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.Place(tick, bottom, top);
            yield return new RuleMark(new(left, y), new(right, y), tick == 0m || (!scale.HasZero && tick == scale.Low) ? RuleKind.Zero : RuleKind.Grid);
            yield return new WordsMark(new(left - 8, y + HalfLetter), Figure(chart.Measure.Tick(tick, scale.Step)), TextAnchor.End);
        }

        var unit = chart.Measure.Unit ?? string.Empty;
        var start = scale.HasZero ? string.Empty : $"The axis starts at {chart.Measure.Tick(scale.Low, scale.Step)}, not at nil";
        var over = string.Join(". ", new[] { unit, start }.Where(words => words.Length > 0));
        if (over.Length > 0)
        {
            yield return new WordsMark(new(Edge, top - 12), over, TextAnchor.Start);
        }
    }

    /// <summary>The widest figure of the axis, with the room beside it.</summary>
    internal static double AxisWidth(PaperChart chart, ChartScale scale) =>
        Edge + 8 + scale.Ticks.Max(tick => WidthOf(Figure(chart.Measure.Tick(tick, scale.Step))));
}
