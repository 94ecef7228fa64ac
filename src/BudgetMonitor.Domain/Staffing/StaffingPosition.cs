namespace BudgetMonitor.Domain.Staffing;

/// <summary>A staffing measure in a period, with everything that follows from its figures.</summary>
public sealed class StaffingPosition
{
    /// <summary>A staffing measure in a period.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="forecast">Where it stands; null where the period has nothing of it.</param>
    /// <param name="steps">What lies between its variance and its service line's.</param>
    public StaffingPosition(StaffingMeasure measure, StaffingForecast? forecast, IEnumerable<StaffingBridgeStep> steps)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(steps);
        (Measure, Entry, Steps) = (measure, forecast, [.. steps.OrderBy(step => step.DisplayOrder)]);
    }

    /// <summary>The measure.</summary>
    public StaffingMeasure Measure { get; }

    /// <summary>Where it stands; null where the period has nothing of it.</summary>
    public StaffingForecast? Entry { get; }

    /// <summary>What lies between its variance and its service line's, in order.</summary>
    public IReadOnlyList<StaffingBridgeStep> Steps { get; }

    /// <summary>The year's current budget in the period; the approved one where the period has nothing.</summary>
    public StaffSum Budget => Entry?.Working ?? Measure.Budget;

    /// <summary>The forecast for the year; null where there is none.</summary>
    public StaffSum? Forecast => Entry?.Forecast;

    /// <summary>Forecast less budget; null where there is no forecast.</summary>
    public StaffSum? Variance => Forecast is { } forecast ? forecast - Budget : null;

    /// <summary>Spending less budget to date; null where either is not known.</summary>
    public StaffSum? VarianceToDate => Entry is { Spend: { } spend, BudgetToDate: { } budget } ? spend - budget : null;

    /// <summary>The change in the number of the council's own staff since the first day; null where either is not known.</summary>
    public decimal? SalariedMovement => Entry?.SalariedNumber - Measure.SalariedStart;

    /// <summary>The change in the number of agency staff since the first day; null where either is not known.</summary>
    public decimal? AgencyMovement => Entry?.AgencyNumber - Measure.AgencyStart;

    /// <summary>What the steps leave between the staffing variance and the line's; null where either is not known.</summary>
    /// <param name="lineVariance">The service line's net variance before director's adjustments.</param>
    public Money? BridgeBalance(Money? lineVariance) => Variance is { } staffing && lineVariance is { } line
        ? line - staffing.Total - Steps.Select(step => step.Amount).Sum()
        : null;
}
