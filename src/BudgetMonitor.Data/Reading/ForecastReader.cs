using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>What a service line's year is made of.</summary>
/// <param name="Approved">Its cash limit as it was approved.</param>
/// <param name="Changes">The changes of its budget.</param>
/// <param name="Forecasts">Its forecasts by the number of their period.</param>
public sealed record LineYear(Amounts Approved, IReadOnlyList<(DateOnly Date, Amounts Change)> Changes, IReadOnlyDictionary<int, StoredForecast> Forecasts);

/// <summary>An entry of history about a service line's forecasts, its values as they are stored.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">By whom.</param>
/// <param name="Period">The period that it is about.</param>
/// <param name="Field">What changed.</param>
/// <param name="From">The value before.</param>
/// <param name="To">The value after.</param>
/// <param name="Reason">Why.</param>
public sealed record ForecastHistory(DateTime At, string Who, MonitoringPeriod Period, string Field, string? From, string? To, string? Reason);

/// <summary>Reads forecasts as they are stored, with what they are laid beside.</summary>
public sealed class ForecastReader(BudgetDbContext db)
{
    /// <summary>
    /// A period's forecasts by the identity of their heads. A forecast and its version come from one query, so that what a
    /// person sees and what their save is checked against can never be from two moments.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, StoredForecast>> OfPeriodAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return await db.Forecasts
            .Where(forecast => forecast.Period == number)
            .Join(
                db.Heads.Where(node => node.Year == year),
                forecast => forecast.HeadId,
                node => node.HeadId,
                (forecast, node) => new { forecast.HeadId, forecast.Gross, forecast.Income, forecast.Version, forecast.Method, forecast.Nature, forecast.FullYearEffect })
            .ToDictionaryAsync(
                forecast => forecast.HeadId,
                forecast => new StoredForecast(
                    new Amounts(forecast.Gross, forecast.Income),
                    forecast.Version,
                    forecast.Method,
                    new VarianceMarks(forecast.Nature, forecast.FullYearEffect)),
                cancellationToken);
    }

    /// <summary>The year of one service line: three queries.</summary>
    public async Task<LineYear> YearOfAsync(MonitoringSnapshot snapshot, StructureNode line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(line);
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
        return new(
            new Amounts(approved?.Gross ?? Money.Zero, approved?.Income ?? Money.Zero),
            changes.ConvertAll(change => (change.Date, new Amounts(change.Gross, change.Income))),
            forecasts);
    }

    /// <summary>What became of a service line's forecasts in a year, the latest first.</summary>
    public async Task<IReadOnlyList<ForecastHistory>> HistoryAsync(FinancialYear year, StructureNode line, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(line);
        var periods = Enumerable.Range(1, MonitoringPeriod.Closing)
            .Select(number => new MonitoringPeriod(year, number))
            .ToDictionary(period => HistorySubjects.ForecastItem(period, line.Code));
        var keys = periods.Keys.ToList();

        // A line has few entries, and they are put in order here: asked for the latest of them, a database may well walk the
        // whole council's from the end until it has met enough.
        var entries = await db.History
            .Where(entry => entry.Subject == HistorySubjects.Forecast && keys.Contains(entry.Key))
            .Select(entry => new { entry.HistoryEntryId, entry.At, entry.AccountName, entry.Key, entry.Field, entry.From, entry.To, entry.Reason })
            .ToListAsync(cancellationToken);
        return
        [
            .. entries
                .OrderByDescending(entry => entry.HistoryEntryId)
                .Take(most)
                .Select(entry => new ForecastHistory(entry.At, entry.AccountName, periods[entry.Key], entry.Field, entry.From, entry.To, entry.Reason)),
        ];
    }
}
