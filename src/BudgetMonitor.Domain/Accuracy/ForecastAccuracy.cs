namespace BudgetMonitor.Domain.Accuracy;

/// <summary>How far a forecast of an earlier period was from where the year ended, or is now forecast to end.</summary>
/// <param name="Period">The period's number.</param>
/// <param name="Error">Forecast less outturn: plus where the forecast was too high, minus where it was too low.</param>
/// <param name="Scatter">The sizes of the lines' errors added up: what a head's error hides where its lines' errors offset each other.</param>
public sealed record ForecastError(int Period, Money Error, Money Scatter);

/// <summary>
/// How good the earlier forecasts of a line, or of several together, were: measured against the outturn (period 13) or, until
/// there is one, against the latest forecast.
/// </summary>
/// <param name="Errors">The errors in order of the periods.</param>
/// <param name="Budget">The net cash limit that they are measured against; null where there is none.</param>
public sealed record ForecastAccuracy(IReadOnlyList<ForecastError> Errors, Money? Budget)
{
    /// <summary>The mean error with its sign: plus where forecasts ran too high. Null where nothing can be compared.</summary>
    public Money? Bias => Mean(Errors.Select(error => error.Error));

    /// <summary>The mean size of the error, whichever way it went.</summary>
    public Money? MeanError => Mean(Errors.Select(error => error.Error.Abs()));

    /// <summary>The mean of the lines' errors added up by their sizes.</summary>
    public Money? MeanScatter => Mean(Errors.Select(error => error.Scatter));

    /// <summary>The bias in per cent of the size of the cash limit.</summary>
    public decimal? BiasPercentage => Share(Bias);

    /// <summary>The mean error in per cent of the size of the cash limit.</summary>
    public decimal? MeanErrorPercentage => Share(MeanError);

    /// <summary>Measures lines together. A line counts in a period where it was forecast in that period and in the one measured against.</summary>
    /// <param name="lines">Each line's net forecasts, or net variances, by period.</param>
    /// <param name="against">The period measured against: 13, or the latest.</param>
    /// <param name="budget">The lines' net cash limit.</param>
    /// <param name="together">
    /// What belongs to the lines together and to none of them, by period, such as director's adjustments: it is part of the
    /// error and not of the scatter. A period without it has nil of it.
    /// </param>
    public static ForecastAccuracy Of(IReadOnlyCollection<IReadOnlyDictionary<int, Money>> lines, int against, Money? budget, IReadOnlyDictionary<int, Money>? together = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var errors = new SortedDictionary<int, (Money Error, Money Scatter)>();
        foreach (var line in lines)
        {
            if (!line.TryGetValue(against, out var outturn))
            {
                continue;
            }

            foreach (var (period, forecast) in line.Where(entry => entry.Key < against))
            {
                var error = forecast - outturn;
                var (sum, scatter) = errors.GetValueOrDefault(period);
                errors[period] = (sum + error, scatter + error.Abs());
            }
        }

        Money Beside(int period) => together?.GetValueOrDefault(period) ?? Money.Zero;
        return new(errors.Select(entry => new ForecastError(entry.Key, entry.Value.Error + Beside(entry.Key) - Beside(against), entry.Value.Scatter)).ToList(), budget);
    }

    private static Money? Mean(IEnumerable<Money> sums)
    {
        var all = sums.ToList();
        return all.Count == 0 ? null : new Money((long)decimal.Round((decimal)all.Sum().Pence / all.Count, MidpointRounding.AwayFromZero));
    }

    private decimal? Share(Money? sum) => sum is { } known && Budget is { } limit ? Variance.PercentageOf(known, limit, PercentageBase.Absolute) : null;
}
