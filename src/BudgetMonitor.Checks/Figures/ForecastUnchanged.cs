namespace BudgetMonitor.Checks.Figures;

/// <summary>The same forecast for several periods: perhaps nobody has looked.</summary>
internal sealed class ForecastUnchanged : ISenseCheck
{
    /// <summary>This and so many periods before it have the same forecast.</summary>
    public const int PeriodsBefore = 3;

    public SenseCheckDescription About { get; } = new(
        "forecast-unchanged",
        "Forecast unchanged for four periods",
        "A line with a variance of the threshold or more whose net forecast is the same as in the three periods before.",
        "Look at the forecast again, or answer why it stands.",
        CheckSeverity.Warning,
        100_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var line in source.Lines)
        {
            if (source.Position[line] is { Forecast.Net: var forecast, Variance.Net: var variance }
                && variance.Abs() >= threshold
                && source.EarlierForecasts.TryGetValue(line.Index, out var earlier)
                && earlier.Count >= PeriodsBefore
                && earlier.Take(PeriodsBefore).All(before => before == forecast))
            {
                yield return source.About(About, line, $"The forecast of {Sums.Plain(forecast)} ({Sums.Signed(variance)}) has not changed in {PeriodsBefore + 1} periods.");
            }
        }
    }
}
