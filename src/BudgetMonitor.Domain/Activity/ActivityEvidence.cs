namespace BudgetMonitor.Domain.Activity;

/// <summary>
/// What a measure of a whole line says about the line's forecast: a volume, and the money of another volume that it is
/// priced by. The volume is the latest forecast one; the money that of the period before, or the budget's where nothing was
/// reported before.
/// </summary>
/// <param name="Volume">The volume expected at the end of the year.</param>
/// <param name="Money">The money of the rate.</param>
/// <param name="OfVolume">The volume that this money was for.</param>
public sealed record ActivityEvidence(Volume Volume, Amounts Money, Volume OfVolume)
{
    /// <summary>
    /// What a measure says in a period; null where no volume is forecast.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="now">The period's own figures; null where it has none yet.</param>
    /// <param name="before">The figures of the last period that has some; null where none has.</param>
    public static ActivityEvidence? Of(ActivityMeasure measure, ActivityForecast? now, ActivityForecast? before)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return (now ?? before) is not { } latest
            ? null
            : before is not null
                ? new(latest.ForecastVolume, before.Forecast, before.ForecastVolume)
                : new(latest.ForecastVolume, latest.Working, latest.WorkingVolume);
    }

    /// <summary>Volume x rate, gross and income each to the penny; null where there is no rate, or the sum would be beyond any money.</summary>
    public Amounts? Gives => Volume.AtRateOf(Money.Gross, OfVolume) is { } gross && Volume.AtRateOf(Money.Income, OfVolume) is { } income ? new Amounts(gross, income) : null;
}
