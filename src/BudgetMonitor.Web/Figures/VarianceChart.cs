using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Figures;

/// <summary>The chart of a year's variances or errors around a zero line, one bar for each period.</summary>
public static class VarianceChart
{
    /// <summary>Bars in the order given; a period without a figure keeps its place.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="name">What the bars are, such as "Net variance".</param>
    /// <param name="unit">The unit that the page shows.</param>
    /// <param name="points">The periods with their figures.</param>
    public static PaperChart Of(string title, string name, FigureUnit unit, IEnumerable<(string Period, Money? Amount)> points)
    {
        var all = points.ToList();
        return PaperChart.Bars(
            new ChartHead("course-of-the-year", title, $"{name} by period, {unit.Word()}.", ChartMeasure.Money(unit.Style().Signed), "Period"),
            all.ConvertAll(point => point.Period),
            [new ChartSeries(name, all.ConvertAll(point => point.Amount?.Pounds))]);
    }
}
