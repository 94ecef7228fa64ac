using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks.Figures;

/// <summary>More has been spent already than is forecast for the whole year.</summary>
internal sealed class ActualAboveForecast : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "actual-above-forecast",
        "Actual to date already above the forecast",
        "A line whose gross spending to date is above its gross forecast for the year by the threshold or more.",
        "Raise the forecast, or answer which spending will be taken off the line again.",
        CheckSeverity.Warning,
        10_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        // At the closing the two are the same figure.
        if (source.Source.Period.Number == MonitoringPeriod.Closing)
        {
            yield break;
        }

        foreach (var line in source.Lines)
        {
            if (source.Position[line] is { Forecast.Gross: var forecast, ActualToDate.Gross: var actual } && actual > forecast && actual - forecast >= threshold)
            {
                yield return source.About(About, line, $"{Sums.Plain(actual)} is spent to date, {Sums.Plain(actual - forecast)} more than the forecast of {Sums.Plain(forecast)} for the whole year.");
            }
        }
    }
}
