using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Activity;

/// <summary>The rules of volumes and of what one unit costs.</summary>
public static class Volumes
{
    /// <summary>The largest volume that may be entered or loaded.</summary>
    public const decimal Limit = 10_000_000_000m;

    /// <summary>The decimals that a volume may have.</summary>
    public const int Decimals = 2;

    private const decimal DaysAWeek = 7m;

    /// <summary>Whether a volume can be kept: not below nil, within the limit, at most two decimals. A net fall is a smaller volume, never one below nil.</summary>
    public static bool IsSound(decimal volume) => volume is >= 0m and <= Limit && decimal.Round(volume, Decimals) == volume;

    /// <summary>
    /// What one unit costs in pounds, unrounded. Of a sum since April: the money over the volume. Of a number on a day: the
    /// money over the number and over the weeks gone, so that it is the cost of one a week and takes the number on the day
    /// for that of the whole time. Null where there is no volume: nil units have no cost.
    /// </summary>
    /// <param name="money">The money.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="basis">What the volume counts.</param>
    /// <param name="weeks">The weeks that the money was spent in.</param>
    public static decimal? UnitCost(Money money, decimal? volume, VolumeBasis basis, decimal weeks) => volume is > 0m
        ? money.Pounds / volume.Value / (basis == VolumeBasis.Snapshot ? weeks : 1m)
        : null;

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
