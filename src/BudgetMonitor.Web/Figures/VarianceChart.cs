using System.Globalization;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Figures;

/// <summary>A bar of the chart, in the chart's own units.</summary>
/// <param name="Label">The period.</param>
/// <param name="Text">The variance, directly at its bar; blank where there was no forecast.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Height">Height.</param>
/// <param name="TextY">Where the text stands.</param>
/// <param name="Direction">Which way the variance goes.</param>
public sealed record ChartBar(string Label, string Text, int X, double Y, double Height, double TextY, VarianceDirection Direction)
{
    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A small chart of variances around a zero line, one bar for each period. It needs no script and no style attribute.</summary>
public sealed class VarianceChart
{
    public const int BarWidth = 36;
    private const int Step = 60;
    private const int PlotTop = 22;
    private const int PlotHeight = 120;

    private VarianceChart(IReadOnlyList<ChartBar> bars, double zero) => (Bars, Zero) = (bars, zero);

    public IReadOnlyList<ChartBar> Bars { get; }

    /// <summary>The height of the zero line.</summary>
    public double Zero { get; }

    public int Width => Math.Max(Bars.Count * Step, Step);

    public static int Height => PlotTop + PlotHeight + 44;

    public static int LabelY => Height - 8;

    /// <summary>Draws variances in the order given; an absent one leaves its place empty.</summary>
    public static VarianceChart Draw(IEnumerable<(string Label, Money? Variance, string Text)> values)
    {
        var points = values.ToList();
        var top = Math.Max(0L, points.Max(point => point.Variance?.Pence) ?? 0L);
        var bottom = Math.Min(0L, points.Min(point => point.Variance?.Pence) ?? 0L);
        var scale = top == bottom ? 0d : PlotHeight / (double)(top - bottom);
        var zero = PlotTop + (top == bottom ? PlotHeight / 2d : top * scale);
        var bars = points.Select((point, index) =>
        {
            var pence = point.Variance?.Pence ?? 0L;
            var height = Math.Abs(pence) * scale;
            var y = pence > 0 ? zero - height : zero;
            var textY = pence < 0 ? zero + height + 15 : y - 6;
            return new ChartBar(point.Label, point.Text, (index * Step) + ((Step - BarWidth) / 2), y, height, textY, Variance.DirectionOf(new Money(pence)));
        });
        return new VarianceChart([.. bars], zero);
    }
}
