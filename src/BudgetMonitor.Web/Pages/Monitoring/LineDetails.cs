using System.Globalization;
using BudgetMonitor.Data;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Pages.Forecasts;
using Microsoft.EntityFrameworkCore;

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

/// <summary>What a service line's page shows beside its figures: its year and who changed it. A fixed number of queries.</summary>
/// <param name="Course">The year's periods that the reader may see, in order; empty for a line that follows another head.</param>
/// <param name="Follows">The head that the line brings back to nil; null for an ordinary line.</param>
/// <param name="Forecast">How this period's forecast came about and what is marked on it; null where there is none.</param>
/// <param name="Open">What the line's explanations leave open.</param>
/// <param name="History">The latest changes first; empty for readers of published figures alone, who see what was published.</param>
/// <param name="MaySeeHistory">Whether the changes are the reader's to see.</param>
/// <param name="Measures">The line's measures of activity and staffing: the area of the product, the reference, the name.</param>
public sealed record LineDetails(
    IReadOnlyList<CoursePoint> Course,
    StructureNode? Follows,
    StoredForecast? Forecast,
    Unexplained Open,
    IReadOnlyList<FigureChange> History,
    bool MaySeeHistory,
    IReadOnlyList<(string Area, string Reference, string Name)> Measures)
{
    /// <summary>The changes shown: the latest ones of a year.</summary>
    public const int MostChanges = 200;

    /// <summary>Reads them.</summary>
    public static async Task<LineDetails> ReadAsync(
        BudgetDbContext db,
        MonitoringSnapshot snapshot,
        StructureNode line,
        Person person,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(person);
        var follows = line.MirrorsIndex < 0 ? null : snapshot.Structure.Nodes[line.MirrorsIndex];
        var (course, forecast) = follows is null ? await CourseAsync(db, snapshot, line, person, cancellationToken) : ([], null);
        var open = follows is null ? await OpenAsync(db, snapshot, line, cancellationToken) : Unexplained.Nothing;

        // What was entered and changed before publishing was never reported, so it stays with those who may see drafts.
        var maySeeHistory = person.MaySee(snapshot.Council, PeriodStatus.Open, snapshot.Structure, line);
        var history = maySeeHistory ? await HistoryAsync(db, snapshot.Period.Year, line, cancellationToken) : [];
        return new(course, follows, forecast, open, history, maySeeHistory, await MeasuresAsync(db, snapshot.HeadIds[line.Index], maySeeHistory ? null : snapshot.Period.Number, cancellationToken));
    }

    /// <summary>The line's measures; only those that a period reports where one is named.</summary>
    private static async Task<IReadOnlyList<(string Area, string Reference, string Name)>> MeasuresAsync(BudgetDbContext db, int headId, int? reportedIn, CancellationToken cancellationToken)
    {
        var measures = await db.ActivityMeasures
            .Where(measure => measure.HeadId == headId
                && (reportedIn == null || db.ActivityForecasts.Any(row => row.ActivityMeasureId == measure.ActivityMeasureId && row.Period == reportedIn)))
            .Select(measure => new { Area = "activity", measure.Reference, measure.Name, measure.DisplayOrder })
            .Concat(db.StaffingMeasures
                .Where(measure => measure.HeadId == headId
                    && (reportedIn == null || db.StaffingForecasts.Any(row => row.StaffingMeasureId == measure.StaffingMeasureId && row.Period == reportedIn)))
                .Select(measure => new { Area = "staffing", measure.Reference, measure.Name, measure.DisplayOrder }))
            .ToListAsync(cancellationToken);
        return [.. measures.OrderBy(measure => measure.DisplayOrder).ThenBy(measure => measure.Name, StringComparer.Ordinal).Select(measure => (measure.Area, measure.Reference, measure.Name))];
    }

    private static async Task<(IReadOnlyList<CoursePoint> Course, StoredForecast? Now)> CourseAsync(
        BudgetDbContext db,
        MonitoringSnapshot snapshot,
        StructureNode line,
        Person person,
        CancellationToken cancellationToken)
    {
        var headId = snapshot.HeadIds[line.Index];
        var approved = await db.CashLimits
            .Where(entry => entry.HeadId == headId)
            .Select(entry => new { entry.Gross, entry.Income })
            .SingleOrDefaultAsync(cancellationToken);
        var changes = await db.BudgetChanges
            .Where(change => change.HeadId == headId)
            .Select(change => new { change.Date, change.Gross, change.Income })
            .ToListAsync(cancellationToken);
        var forecasts = await db.Forecasts
            .Where(forecast => forecast.HeadId == headId)
            .Select(forecast => new { forecast.Period, forecast.Gross, forecast.Income, forecast.Version, forecast.Method, forecast.Nature, forecast.FullYearEffect })
            .ToDictionaryAsync(
                forecast => forecast.Period,
                forecast => new StoredForecast(new Amounts(forecast.Gross, forecast.Income), forecast.Version, forecast.Method, new VarianceMarks(forecast.Nature, forecast.FullYearEffect)),
                cancellationToken);
        var original = new Amounts(approved?.Gross ?? Money.Zero, approved?.Income ?? Money.Zero);
        IReadOnlyList<CoursePoint> course =
        [
            .. snapshot.Periods
                .Where(record => record.Status != PeriodStatus.NotOpen
                    && person.MaySee(snapshot.Council, record.Status, snapshot.Structure, line))
                .OrderBy(record => record.Number)
                .Select(record =>
                {
                    var period = new MonitoringPeriod(snapshot.Period.Year, record.Number);
                    var limit = changes
                        .Where(change => change.Date <= period.LastDay)
                        .Aggregate(original, (sum, change) => sum + new Amounts(change.Gross, change.Income));
                    return new CoursePoint(
                        period,
                        record.Status,
                        forecasts.TryGetValue(record.Number, out var forecast)
                            ? new Variance(limit.Net, forecast.Amounts.Net)
                            : null);
                }),
        ];
        return (course, forecasts.GetValueOrDefault(snapshot.Period.Number));
    }

    private static async Task<Unexplained> OpenAsync(BudgetDbContext db, MonitoringSnapshot snapshot, StructureNode line, CancellationToken cancellationToken)
    {
        var (headId, number) = (snapshot.HeadIds[line.Index], snapshot.Period.Number);
        var explanations = await db.Explanations
            .AsNoTracking()
            .Where(explanation => explanation.HeadId == headId && explanation.Period == number)
            .ToListAsync(cancellationToken);
        return Unexplained.Of(snapshot.Council, snapshot.Position[line], explanations);
    }

    private static async Task<IReadOnlyList<FigureChange>> HistoryAsync(
        BudgetDbContext db,
        FinancialYear year,
        StructureNode line,
        CancellationToken cancellationToken)
    {
        var periods = Enumerable.Range(1, MonitoringPeriod.Closing)
            .Select(number => new MonitoringPeriod(year, number))
            .ToDictionary(period => HistorySubjects.ForecastItem(period, line.Code), period => period.ShortName);
        var keys = periods.Keys.ToList();
        var entries = await db.History
            .Where(entry => entry.Subject == HistorySubjects.Forecast && keys.Contains(entry.Key))
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Take(MostChanges)
            .Select(entry => new { entry.At, entry.AccountName, entry.Key, entry.Field, entry.From, entry.To, entry.Reason })
            .ToListAsync(cancellationToken);
        return [.. entries.Select(entry => new FigureChange(entry.At, entry.AccountName, periods[entry.Key], entry.Field, Shown(entry.From), Shown(entry.To), entry.Reason))];

        // History keeps sums as plain text to the penny.
        static string? Shown(string? value) =>
            decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var pounds) && Money.TryFromPounds(pounds, out var money)
                ? FigureText.WithRealMinus(ScreenFigures.ForInput(money))
                : Enum.TryParse<ForecastMethod>(value, out var method) && !char.IsDigit(value[0]) ? method.Word()
                : Enum.TryParse<VarianceNature>(value, out var nature) && !char.IsDigit(value[0]) ? nature.Word()
                : value;
    }
}
