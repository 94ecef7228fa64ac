namespace BudgetMonitor.Reporting.Charts;

/// <summary>A chart laid out: what to draw and where, in units of which one is a pixel at full size.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="Marks">What to draw, from back to front.</param>
public sealed record ChartDrawing(double Width, double Height, IReadOnlyList<ChartMark> Marks);

/// <summary>Something that is drawn.</summary>
public abstract record ChartMark;

/// <summary>How a series or bar looks: a colour, and a dash, a shape of point or a pattern that tells it apart without colour.</summary>
public enum ChartLook
{
    /// <summary>Dark blue: solid, discs.</summary>
    First,

    /// <summary>Teal: dashed, squares, diagonal stripes.</summary>
    Second,

    /// <summary>Plum: dotted, triangles, dots.</summary>
    Third,

    /// <summary>Orange: long dashes, diamonds, level stripes.</summary>
    Fourth,
}

/// <summary>A bar.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Look">How it looks.</param>
public sealed record BarMark(double X, double Y, double Width, double Height, ChartLook Look) : ChartMark;

/// <summary>A line through points without a gap.</summary>
/// <param name="Points">The points.</param>
/// <param name="Look">How it looks.</param>
public sealed record LineMark(IReadOnlyList<ChartPoint> Points, ChartLook Look) : ChartMark;

/// <summary>A place in the drawing.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct ChartPoint(double X, double Y);

/// <summary>A point of a line, in the shape of its series.</summary>
/// <param name="At">Where.</param>
/// <param name="Look">How it looks.</param>
public sealed record PointMark(ChartPoint At, ChartLook Look) : ChartMark;

/// <summary>What a straight rule is for.</summary>
public enum RuleKind
{
    /// <summary>A pale line at a figure of the axis.</summary>
    Grid,

    /// <summary>The zero line, or the foot of an axis that starts above nil.</summary>
    Zero,

    /// <summary>From one bar of a waterfall to the next.</summary>
    Connector,
}

/// <summary>A straight rule.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Kind">What it is for.</param>
public sealed record RuleMark(ChartPoint From, ChartPoint To, RuleKind Kind) : ChartMark;

/// <summary>On which side of its place a text stands.</summary>
public enum TextAnchor
{
    /// <summary>It starts there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>Words or a figure.</summary>
/// <param name="At">Where its base line starts, is halved or ends.</param>
/// <param name="Text">The text as it is shown.</param>
/// <param name="Anchor">On which side of the place it stands.</param>
/// <param name="IsStrong">Whether it is set heavier, as figures of the data are.</param>
public sealed record WordsMark(ChartPoint At, string Text, TextAnchor Anchor, bool IsStrong = false) : ChartMark;
