using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Web.Pages.Monitoring;

/// <summary>Reads what a service line's page shows beside its figures: a fixed number of queries.</summary>
public sealed class LineDetailsReader(ForecastReader forecasts, ExplanationReader explanations, LineMeasureReader measures)
{
    /// <summary>What of it is the person's to see.</summary>
    public async Task<LineDetails> ReadAsync(MonitoringSnapshot snapshot, StructureNode line, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(person);
        var follows = line.MirrorsIndex < 0 ? null : snapshot.Structure.Nodes[line.MirrorsIndex];
        var year = follows is null ? await forecasts.YearOfAsync(snapshot, line, cancellationToken) : null;
        var open = follows is null
            ? Unexplained.Of(snapshot.Council, snapshot.Position[line], await explanations.OfHeadAsync(snapshot, line, cancellationToken))
            : Unexplained.Nothing;

        // What was entered and changed before publishing was never reported, so it stays with those who may see drafts.
        var maySeeHistory = person.MaySee(snapshot.Council, PeriodStatus.Open, snapshot.Structure, line);
        var history = maySeeHistory ? await forecasts.HistoryAsync(snapshot.Period.Year, line, LineDetails.MostChanges, cancellationToken) : [];
        return new(
            year is null ? [] : CourseOf(year, snapshot, line, person),
            follows,
            year?.Forecasts.GetValueOrDefault(snapshot.Period.Number),
            open,
            [.. history.Select(entry => new FigureChange(entry.At, entry.Who, entry.Period.ShortName, entry.Field, Shown(entry.From), Shown(entry.To), entry.Reason))],
            maySeeHistory,
            await measures.OfHeadAsync(snapshot.HeadIds[line.Index], maySeeHistory ? null : snapshot.Period.Number, cancellationToken));
    }

    private static IReadOnlyList<CoursePoint> CourseOf(LineYear year, MonitoringSnapshot snapshot, StructureNode line, Person person) =>
    [
        .. snapshot.Periods
            .Where(record => record.Status != PeriodStatus.NotOpen
                && person.MaySee(snapshot.Council, record.Status, snapshot.Structure, line))
            .OrderBy(record => record.Number)
            .Select(record =>
            {
                var period = new MonitoringPeriod(snapshot.Period.Year, record.Number);
                var limit = year.Changes
                    .Where(change => change.Date <= period.LastDay)
                    .Aggregate(year.Approved, (sum, change) => sum + change.Change);
                return new CoursePoint(
                    period,
                    record.Status,
                    year.Forecasts.TryGetValue(record.Number, out var forecast)
                        ? new Variance(limit.Net, forecast.Amounts.Net)
                        : null);
            }),
    ];

    /// <summary>History keeps sums as plain text to the penny.</summary>
    private static string? Shown(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var pounds) && Money.TryFromPounds(pounds, out var money)
            ? FigureText.WithRealMinus(ScreenFigures.ForInput(money))
            : Enum.TryParse<ForecastMethod>(value, out var method) && !char.IsDigit(value[0]) ? method.Word()
            : Enum.TryParse<VarianceNature>(value, out var nature) && !char.IsDigit(value[0]) ? nature.Word()
            : value;
}
