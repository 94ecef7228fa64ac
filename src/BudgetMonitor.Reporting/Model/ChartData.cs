namespace BudgetMonitor.Reporting.Model;

/// <summary>The figures of a chart as a table.</summary>
internal static class ChartData
{
    /// <summary>One row for each category and one column for each series; the ends of a waterfall are set as sums.</summary>
    public static PaperTable Of(PaperChart chart) => new()
    {
        Id = chart.Id,
        Title = chart.Title,
        ShortText = chart.Head.ShortTitle ?? chart.Title,
        LastingName = chart.Head.LastingTitle ?? (chart.Head.ShortTitle is { } words ? new RichText(["Chart: ", .. words.Runs]) : chart.Title),
        Rule = chart.Caption,
        LabelHead = chart.Head.CategoryHead,
        Columns = [.. chart.Series.Select(series => new TableColumn(series.Name, chart.Measure.Kind, chart.Measure.Unit))],
        Rows =
        [
            .. chart.Categories.Select((category, place) => new PaperRow(
                KindOf(chart, place),
                category,
                [.. chart.Series.Select(series => chart.Measure.Cell(series.Points[place]))])),
        ],
    };

    private static PaperRowKind KindOf(PaperChart chart, int place)
    {
        if (chart.Kind != ChartKind.Waterfall || (place > 0 && place < chart.Categories.Count - 1))
        {
            return PaperRowKind.Line;
        }

        return place == 0 ? PaperRowKind.SubTotal : PaperRowKind.Total;
    }
}
