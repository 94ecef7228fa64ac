using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Activity;

/// <summary>A month of a measure's series.</summary>
/// <param name="Month">1 is April, 12 is March.</param>
/// <param name="Budget">The budgeted volume; null where there is none.</param>
/// <param name="Actual">The actual volume; null where it is not known, or later than the period shown.</param>
public sealed record VolumePoint(int Month, Volume? Budget, Volume? Actual);

/// <summary>A measure in a period, with everything that follows from its figures.</summary>
public sealed class ActivityPosition
{
    private const int March = 12;

    private readonly ActivityDriver[] drivers;

    /// <summary>A measure in a period.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The period.</param>
    /// <param name="forecast">Where it stands; null where the period has nothing of it.</param>
    /// <param name="drivers">What the service gave as the reasons of its variance.</param>
    /// <param name="months">Its volumes by month. Actual ones of months after the period are left out.</param>
    public ActivityPosition(
        ActivityMeasure measure,
        MonitoringPeriod period,
        ActivityForecast? forecast,
        IEnumerable<ActivityDriver> drivers,
        IEnumerable<ActivityMonth> months)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(months);
        (Measure, Period, Entry) = (measure, period, forecast);
        this.drivers = [.. drivers.OrderBy(driver => driver.Side).ThenBy(driver => driver.DisplayOrder)];
        var byMonth = months.ToDictionary(month => month.Month);
        Series = [.. Enumerable.Range(1, March).Select(month => byMonth.GetValueOrDefault(month) is { } found
            ? new VolumePoint(month, found.Budget ?? YearEnd(month), month <= period.Number ? found.Actual : null)
            : new VolumePoint(month, YearEnd(month), null))];
    }

    /// <summary>The measure.</summary>
    public ActivityMeasure Measure { get; }

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; }

    /// <summary>Where it stands; null where the period has nothing of it.</summary>
    public ActivityForecast? Entry { get; }

    /// <summary>The year's volumes by month, April to March. March's budget is the year's where no other is given.</summary>
    public IReadOnlyList<VolumePoint> Series { get; }

    /// <summary>What the service gave as reasons, spending before income, each in order.</summary>
    public IReadOnlyList<ActivityDriver> Drivers => drivers;

    /// <summary>The year's current budget in the period; the approved one where the period has nothing.</summary>
    public Amounts Budget => Entry?.Working ?? Measure.Budget;

    /// <summary>The budgeted volume at the end of the year.</summary>
    public Volume BudgetVolume => Entry?.WorkingVolume ?? Measure.BudgetVolume;

    /// <summary>The forecast for the year; null where there is none.</summary>
    public Amounts? Forecast => Entry?.Forecast;

    /// <summary>The volume expected at the end of the year; null where there is no forecast.</summary>
    public Volume? ForecastVolume => Entry?.ForecastVolume;

    /// <summary>Forecast less budget; null where there is no forecast.</summary>
    public Amounts? Variance => Forecast is { } forecast ? forecast - Budget : null;

    /// <summary>Forecast volume less budgeted; null where there is no forecast.</summary>
    public VolumeChange? VolumeVariance => ForecastVolume - BudgetVolume;

    /// <summary>The budgeted volume by the end of the period; null where it is not known.</summary>
    public Volume? BudgetVolumeToDate => Now.Budget;

    /// <summary>The actual volume by the end of the period; null where it is not known.</summary>
    public Volume? ActualVolumeToDate => Now.Actual;

    /// <summary>Actual less budgeted volume to date; null where either is not known.</summary>
    public VolumeChange? VolumeVarianceToDate => ActualVolumeToDate - BudgetVolumeToDate;

    /// <summary>Actual less budgeted spending to date; null where either is not known.</summary>
    public Money? VarianceToDate => Entry is { BudgetToDate: { } budget, ActualToDate: { } actual } ? actual - budget : null;

    /// <summary>What drives the spending variance of the year; null where there is no forecast.</summary>
    public VarianceSplit? GrossSplit => Split(MoneySide.Gross, amounts => amounts.Gross);

    /// <summary>What drives the income variance of the year; null where there is no forecast.</summary>
    public VarianceSplit? IncomeSplit => Split(MoneySide.Income, amounts => amounts.Income);

    /// <summary>What drives the spending variance to date, from volumes and rates alone; null where the money to date is not known.</summary>
    public VarianceSplit? SplitToDate => Entry is { BudgetToDate: { } budget, ActualToDate: { } actual }
        ? VarianceSplit.Of(budget, actual, BudgetVolumeToDate, ActualVolumeToDate, [])
        : null;

    /// <summary>What one unit was budgeted to cost; see <see cref="UnitCost"/>.</summary>
    public UnitCost? BudgetUnitCost => UnitCost.Of(Budget.Gross, BudgetVolume, Measure.Basis, Period.Year.Weeks());

    /// <summary>What one unit is forecast to cost; null where there is no forecast or no volume.</summary>
    public UnitCost? ForecastUnitCost => Forecast is { } forecast ? UnitCost.Of(forecast.Gross, ForecastVolume, Measure.Basis, Period.Year.Weeks()) : null;

    /// <summary>What one unit has cost to date; null where money or volume is not known.</summary>
    public UnitCost? UnitCostToDate => Entry?.ActualToDate is { } actual
        ? UnitCost.Of(actual, ActualVolumeToDate, Measure.Basis, Period.WeeksToDate())
        : null;

    private VolumePoint Now => Series[Math.Min(Period.Number, March) - 1];

    private Volume? YearEnd(int month) => month == March ? Entry?.WorkingVolume ?? Measure.BudgetVolume : null;

    private VarianceSplit? Split(MoneySide side, Func<Amounts, Money> of) => Forecast is { } forecast
        ? VarianceSplit.Of(of(Budget), of(forecast), BudgetVolume, ForecastVolume, [.. drivers.Where(driver => driver.Side == side)])
        : null;
}
