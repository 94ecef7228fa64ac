using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks.Capital;

/// <summary>More has been spent on a scheme already than is forecast for the whole year.</summary>
internal sealed class CapitalSpend : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-spend",
        "Capital spending to date already above the forecast",
        "A scheme whose spending to date is above its forecast for the year by the threshold or more.",
        "Raise the forecast, or answer which spending will be taken off the scheme again.",
        CheckSeverity.Warning,
        10_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        // At the closing the two are the same figure.
        if (source.Source.Period.Number == MonitoringPeriod.Closing)
        {
            yield break;
        }

        foreach (var scheme in source.Source.Beside.Capital)
        {
            if (scheme.Position is { SpendToDate: { } spent } position && spent > position.Forecast && spent - position.Forecast >= threshold)
            {
                yield return CapitalFindings.About(source, About, scheme, $"{Sums.Plain(spent)} is spent to date, {Sums.Plain(spent - position.Forecast)} more than the forecast of {Sums.Plain(position.Forecast)} for the whole year.");
            }
        }
    }
}
