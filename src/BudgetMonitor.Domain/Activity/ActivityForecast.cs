namespace BudgetMonitor.Domain.Activity;

/// <summary>Where a measure stands in a period: the year's budget as it is by then, the forecast for the year, the money to date.</summary>
public sealed class ActivityForecast
{
    /// <summary>The measure.</summary>
    public required int ActivityMeasureId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The measure's service line, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>The year's current spending budget in the period.</summary>
    public required Money WorkingGross { get; set; }

    /// <summary>The year's current income budget in the period.</summary>
    public required Money WorkingIncome { get; set; }

    /// <summary>The budgeted volume at the end of the year as it stands in the period.</summary>
    public required Volume WorkingVolume { get; set; }

    /// <summary>The spending that the year is expected to end with.</summary>
    public required Money ForecastGross { get; set; }

    /// <summary>The income that the year is expected to end with.</summary>
    public required Money ForecastIncome { get; set; }

    /// <summary>The volume expected at the end of the year.</summary>
    public required Volume ForecastVolume { get; set; }

    /// <summary>What the profile expects to be spent by the end of the period; null where it is not known.</summary>
    public Money? BudgetToDate { get; set; }

    /// <summary>Spent by the end of the period; null where it is not known.</summary>
    public Money? ActualToDate { get; set; }

    /// <summary>What the service says about it, in its own words; null where nothing was said.</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The year's current budget in the period.</summary>
    public Amounts Working => new(WorkingGross, WorkingIncome);

    /// <summary>The forecast for the year.</summary>
    public Amounts Forecast => new(ForecastGross, ForecastIncome);
}
