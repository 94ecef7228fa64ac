using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Activity;

/// <summary>What one unit costs in pounds, unrounded; below nil where more comes in than is spent. An absent cost is a null <see cref="UnitCost"/>.</summary>
public readonly record struct UnitCost(decimal Pounds) : IComparable<UnitCost>
{
    /// <summary>
    /// Of a sum since April: the money over the volume. Of a number on a day: the money over the number and over the weeks
    /// gone, so that it is the cost of one a week and takes the number on the day for that of the whole time. Null where
    /// there is no volume: nil units have no cost.
    /// </summary>
    /// <param name="money">The money.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="basis">What the volume counts.</param>
    /// <param name="weeks">The weeks that the money was spent in.</param>
    public static UnitCost? Of(Money money, Volume? volume, VolumeBasis basis, decimal weeks) => volume is { Units: > 0m and var units }
        ? new(money.Pounds / units / (basis == VolumeBasis.Snapshot ? weeks : 1m))
        : null;

    /// <summary>How many pounds dearer a unit is, or cheaper.</summary>
    public static decimal operator -(UnitCost left, UnitCost right) => left.Pounds - right.Pounds;

    /// <inheritdoc/>
    public int CompareTo(UnitCost other) => Pounds.CompareTo(other.Pounds);
}

/// <summary>The weeks that money is spent in.</summary>
public static class SpendingWeeks
{
    private const decimal DaysAWeek = 7m;

    /// <summary>The weeks of a financial year: 365 or 366 days over seven.</summary>
    public static decimal Weeks(this FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return (year.LastDay.DayNumber - year.FirstDay.DayNumber + 1) / DaysAWeek;
    }

    /// <summary>The weeks from April to the last day of a period.</summary>
    public static decimal WeeksToDate(this MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (period.LastDay.DayNumber - period.Year.FirstDay.DayNumber + 1) / DaysAWeek;
    }
}
