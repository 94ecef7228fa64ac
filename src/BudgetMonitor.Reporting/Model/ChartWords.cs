using System.Globalization;

namespace BudgetMonitor.Reporting.Model;

/// <summary>The text alternative of a chart, made from its figures: what a person sees at a glance, in sentences.</summary>
public static class ChartWords
{
    /// <summary>A bar chart with no more bars than this is told bar by bar.</summary>
    private const int MostBarsDescribed = 12;

    /// <summary>The kind, then each series with its ends and extremes, or each bar or step where they are few.</summary>
    public static string Describe(PaperChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Kind == ChartKind.Waterfall
            ? Waterfall(chart)
            : string.Join(' ', chart.Series.Select(series => Describe(chart, series)).Prepend(Opening(chart)));
    }

    private static string Opening(PaperChart chart)
    {
        var kind = chart.Kind switch
        {
            ChartKind.Line => "Line chart",
            ChartKind.StackedBar => "Stacked bar chart",
            _ => "Bar chart",
        };
        var span = chart.Categories.Count == 1 ? chart.Categories[0] : $"{chart.Categories[0]} to {chart.Categories[^1]}";
        return $"{kind}, {span}.";
    }

    private static string Describe(PaperChart chart, ChartSeries series)
    {
        var known = series.Points.Zip(chart.Categories).Where(point => point.First is not null).Select(point => (Value: point.First!.Value, Category: point.Second)).ToList();
        if (known.Count == 0)
        {
            return $"{series.Name}: no figures.";
        }

        if (chart.Kind != ChartKind.Line && chart.Categories.Count * chart.Series.Count <= MostBarsDescribed)
        {
            return $"{series.Name}: {string.Join(", ", known.Select(point => $"{point.Category} {Label(chart, point.Value)}"))}.";
        }

        var ends = known.Count == 1
            ? $"{Label(chart, known[0].Value)} in {known[0].Category}"
            : $"from {Label(chart, known[0].Value)} in {known[0].Category} to {Label(chart, known[^1].Value)} in {known[^1].Category}";
        var highest = known.MaxBy(point => point.Value);
        var lowest = known.MinBy(point => point.Value);
        var extremes = highest.Value == lowest.Value ? string.Empty : $", highest {Label(chart, highest.Value)} in {highest.Category}, lowest {Label(chart, lowest.Value)} in {lowest.Category}";
        var absent = series.Points.Count - known.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{series.Name}: {ends}{extremes}{(absent > 0 ? $"; no figure for {absent} of {series.Points.Count}" : string.Empty)}.");
    }

    private static string Waterfall(PaperChart chart)
    {
        var points = chart.Series[0].Points;
        var steps = chart.Categories.Zip(points).Skip(1).SkipLast(1).Select(step => $"{step.First} {Label(chart, step.Second!.Value, signed: true)}").ToList();
        var between = steps.Count == 0 ? "no steps" : string.Join("; ", steps);
        return $"Waterfall from {chart.Categories[0]} {Label(chart, points[0]!.Value)} to {chart.Categories[^1]} {Label(chart, points[^1]!.Value)}: {between}.";
    }

    private static string Label(PaperChart chart, decimal value, bool signed = false) => chart.Measure.InWords(value, signed);
}
