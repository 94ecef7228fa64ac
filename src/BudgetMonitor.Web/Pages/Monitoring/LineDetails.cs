using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Monitoring;

/// <summary>A service line in one period of the year.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">Its state.</param>
/// <param name="Net">Net cash limit and net forecast as they stood in the period; null where there was no forecast.</param>
public sealed record CoursePoint(MonitoringPeriod Period, PeriodStatus Status, Variance? Net);

/// <summary>One change of a service line's figures.</summary>
public sealed record FigureChange(DateTime At, string Who, string Period, string What, string? From, string? To, string? Reason)
{
    /// <summary>The order of a table of changes. Periods are sorted by their numbers and sums by their size; a value in words is no sum and stands last.</summary>
    public static TableOrder<FigureChange> Order(HttpRequest request) => new(
        request,
        [
            new("when", change => change.At, true),
            new("who", change => change.Who, false),
            new("period", change => int.TryParse(change.Period.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, false),
            new("what", change => change.What, false),
            new("from", change => Sum(change.From), true),
            new("to", change => Sum(change.To), true),
        ],
        anchor: "history");

    private static decimal? Sum(string? shown) =>
        decimal.TryParse(shown?.Replace('\u2212', '-'), NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) ? sum : null;
}

/// <summary>What a service line's page shows beside its figures: its year and who changed it.</summary>
/// <param name="Course">The year's periods that the reader may see, in order; empty for a line that follows another head.</param>
/// <param name="Follows">The head that the line brings back to nil; null for an ordinary line.</param>
/// <param name="Forecast">How this period's forecast came about and what is marked on it; null where there is none.</param>
/// <param name="Open">What the line's explanations leave open.</param>
/// <param name="History">The latest changes first; empty for readers of published figures alone, who see what was published.</param>
/// <param name="MaySeeHistory">Whether the changes are the reader's to see.</param>
/// <param name="Measures">The line's measures of activity and staffing.</param>
public sealed record LineDetails(
    IReadOnlyList<CoursePoint> Course,
    StructureNode? Follows,
    StoredForecast? Forecast,
    Unexplained Open,
    IReadOnlyList<FigureChange> History,
    bool MaySeeHistory,
    IReadOnlyList<LineMeasure> Measures)
{
    /// <summary>The changes shown: the latest ones of a year.</summary>
    public const int MostChanges = 200;
}
