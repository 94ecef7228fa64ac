using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Charts;

/// <summary>The charts of the capital programme, for papers and pages alike.</summary>
public static class CapitalCharts
{
    /// <summary>The id of the chart of directorates.</summary>
    public const string ByDirectorateId = "capital-by-directorate";

    /// <summary>More reports than this do not stand side by side; the latest do.</summary>
    private const int MostReports = 14;

    /// <summary>
    /// What each report expected a year to spend, after the budget that was first reported: a year that slips falls from bar
    /// to bar. Null before there are two reports.
    /// </summary>
    /// <param name="history">The reports.</param>
    /// <param name="year">The year that they speak of.</param>
    /// <param name="style">How sums are shown.</param>
    /// <param name="isOutturn">Whether the year is closing, so that what it was to spend is what it spent.</param>
    public static PaperChart? Slippage(SlippageHistory history, FinancialYear year, FigureStyle style, bool isOutturn = false)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(year);
        var reports = history.Reports.Where(report => report.Of(year)?.Forecast is not null).TakeLast(MostReports).ToList();
        if (reports.Count < 2 || history.Of(year) is not ({ WorkingBudget: { } budget }, { Forecast: { } now }))
        {
            return null;
        }

        var text = style.InText;
        return PaperChart.Bars(
            new ChartHead(
                SlippageId(year),
                SlippageFinding(year, Spent(budget, text), now == budget ? null : Spent(now, text), isOutturn),
                $"Capital spending expected in {year}, {style.Unit.Word()}, by report",
                ChartMeasure.Money(style),
                "Report")
            {
                ShortTitle = $"Slippage {year}",
            },
            ["Budget", .. reports.Select(report => FigureWords.MonthLabel(report.Period))],
            [new ChartSeries("Expected spending", [budget.Pounds, .. reports.Select(report => (decimal?)report.Of(year)!.Forecast!.Value.Pounds)])]);
    }

    /// <summary>Working budget and forecast beside each other for each directorate; null below two.</summary>
    /// <param name="schemes">The schemes with where they stand.</param>
    /// <param name="directorateOf">The directorate of a scheme.</param>
    /// <param name="year">The year.</param>
    /// <param name="style">How sums are shown.</param>
    /// <param name="isOutturn">Whether the year is closing, so that what it was to spend is what it spent.</param>
    public static PaperChart? ByDirectorate(IEnumerable<TrackedScheme> schemes, Func<TrackedScheme, StructureNode> directorateOf, FinancialYear year, FigureStyle style, bool isOutturn = false)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        ArgumentNullException.ThrowIfNull(directorateOf);
        ArgumentNullException.ThrowIfNull(year);
        var sums = schemes
            .Where(scheme => scheme.Position is not null)
            .GroupBy(directorateOf)
            .OrderBy(group => group.Key.Index)
            .Select(group => (group.Key.Name, Sum: CapitalPosition.Sum([.. group.Select(scheme => scheme.Position!)])))
            .ToList();
        if (sums.Count < 2)
        {
            return null;
        }

        var largest = sums.MaxBy(one => (one.Sum.WorkingBudget - one.Sum.Forecast).Pence);
        return PaperChart.Bars(
            new ChartHead(
                ByDirectorateId,
                largest.Sum.Forecast < largest.Sum.WorkingBudget ? $"{largest.Name} {(isOutturn ? "fell" : "falls")} furthest below its budget" : $"No directorate {(isOutturn ? "fell" : "falls")} below its budget",
                $"Capital in {year}, {style.Unit.Word()}: working budget and {(isOutturn ? "outturn" : "forecast")} by directorate",
                ChartMeasure.Money(style),
                "Directorate")
            {
                ShortTitle = "Capital by directorate",
            },
            [.. sums.Select(one => one.Name)],
            [
                new ChartSeries("Working budget", [.. sums.Select(one => (decimal?)one.Sum.WorkingBudget.Pounds)]),
                new ChartSeries(isOutturn ? "Outturn" : "Forecast", [.. sums.Select(one => (decimal?)one.Sum.Forecast.Pounds)]),
            ]);
    }

    /// <summary>The id of the chart of what each report expected of a year.</summary>
    public static string SlippageId(FinancialYear year) => $"capital-slippage-{year}";

    private static string Spent(Money sum, FigureStyle text) => sum.IsNil ? "nothing" : text.Format(sum);

    private static string SlippageFinding(FinancialYear year, string budget, string? now, bool isOutturn) => (now, isOutturn) switch
    {
        (null, false) => $"{year} is still to spend its budget of {budget}",
        (null, true) => $"{year} spent its budget of {budget}",
        (_, false) => $"{year} was to spend {budget} and is now to spend {now}",
        _ => $"{year} was to spend {budget} and spent {now}",
    };
}
