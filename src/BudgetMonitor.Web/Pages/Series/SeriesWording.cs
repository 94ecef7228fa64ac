using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>What a definition's choices are called.</summary>
public static class SeriesWording
{
    /// <summary>What rows are.</summary>
    public static string Word(this SeriesRows rows) => rows == SeriesRows.Months ? "Months" : "Categories, reported anew in each period";

    /// <summary>How months are named.</summary>
    public static string Word(this MonthNaming naming) => naming == MonthNaming.MonthAndYear ? "Month and year: Jan-18" : "Month: January, and the year end before it";

    /// <summary>Which months a paper shows.</summary>
    public static string Word(this SeriesSpan span) => span switch
    {
        SeriesSpan.TwelveMonths => "The last twelve months",
        SeriesSpan.ThisYear => "This year and the end of the last",
        _ => "All months",
    };

    /// <summary>How a paper draws it.</summary>
    public static string Word(this SeriesChart chart) => chart switch
    {
        SeriesChart.Line => "Lines",
        SeriesChart.Bar => "Bars side by side",
        SeriesChart.StackedBar => "Stacked bars",
        SeriesChart.YearsCompared => "This year beside the two before, for one column",
        _ => "No chart",
    };

    /// <summary>Where a column's figures come from.</summary>
    public static string Word(this SeriesColumnKind kind) => kind switch
    {
        SeriesColumnKind.Sum => "Sum of other columns",
        SeriesColumnKind.Share => "One column in per cent of another",
        _ => "Entered",
    };

    /// <summary>What a column's figures are.</summary>
    public static string Word(this SeriesUnit unit) => unit switch
    {
        SeriesUnit.Pounds => "Money, shown in £",
        SeriesUnit.Thousands => "Money, shown in £000",
        SeriesUnit.Millions => "Money, shown in £m",
        SeriesUnit.Percent => "Per cent",
        _ => "Number",
    };
}
