using System.Globalization;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Series;

/// <summary>A month as a row of a series.</summary>
public readonly record struct SeriesMonth : IComparable<SeriesMonth>
{
    private readonly int months;

    /// <summary>A month; refuses what is none.</summary>
    public SeriesMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        months = (year * 12) + month - 1;
    }

    private SeriesMonth(int months) => this.months = months;

    /// <summary>The calendar year.</summary>
    public int Year => months / 12;

    /// <summary>1 for January.</summary>
    public int Month => (months % 12) + 1;

    /// <summary>The financial year that it lies in.</summary>
    public FinancialYear FinancialYear => FinancialYear.Containing(FirstDay);

    /// <summary>"2018-01": the row's name in the database and in a bundle.</summary>
    public string Key => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month of a period; the closing belongs to March.</summary>
    public static SeriesMonth Of(MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new(period.LastDay.Year, period.LastDay.Month);
    }

    /// <summary>The month of a key, or false.</summary>
    public static bool TryParse(string? key, out SeriesMonth month)
    {
        month = default;
        if (!DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 2200)
        {
            return false;
        }

        month = new(day.Year, day.Month);
        return true;
    }

    /// <summary>So many months later; earlier where the number is below nil.</summary>
    public SeriesMonth Add(int number) => new(months + number);

    /// <summary>Its name in a report of a year.</summary>
    public string Name(MonthNaming naming, FinancialYear reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        if (naming == MonthNaming.MonthAndYear)
        {
            return FirstDay.ToString("MMM-yy", CultureInfo.InvariantCulture);
        }

        if (FinancialYear == reported)
        {
            return FirstDay.ToString("MMMM", CultureInfo.InvariantCulture);
        }

        return Month == 3
            ? $"At year end {Slashed(FinancialYear)}"
            : FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>"2016/17".</summary>
    public static string Slashed(FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.ToString().Replace('-', '/');
    }

    /// <inheritdoc/>
    public int CompareTo(SeriesMonth other) => months.CompareTo(other.months);

    /// <summary>Earlier than.</summary>
    public static bool operator <(SeriesMonth left, SeriesMonth right) => left.months < right.months;

    /// <summary>Later than.</summary>
    public static bool operator >(SeriesMonth left, SeriesMonth right) => left.months > right.months;

    /// <summary>Not later than.</summary>
    public static bool operator <=(SeriesMonth left, SeriesMonth right) => left.months <= right.months;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(SeriesMonth left, SeriesMonth right) => left.months >= right.months;

    /// <inheritdoc/>
    public override string ToString() => Key;
}
