using System.Globalization;

namespace BudgetMonitor.Domain.Calendar;

/// <summary>A month of the financial year as finance staff number it: P1 is April, P12 is March, P13 the closing of the year.</summary>
public sealed record MonitoringPeriod : IComparable<MonitoringPeriod>
{
    /// <summary>The number of the closing period.</summary>
    public const int Closing = 13;

    /// <summary>A period; refuses numbers outside 1 to 13.</summary>
    public MonitoringPeriod(FinancialYear year, int number)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Closing);
        (Year, Number) = (year, number);
    }

    /// <summary>The financial year.</summary>
    public FinancialYear Year { get; }

    /// <summary>1 (April) to 12 (March), 13 for the closing of the year.</summary>
    public int Number { get; }

    /// <summary>The last day that the period covers; for P13 that is 31 March.</summary>
    public DateOnly LastDay
    {
        get
        {
            if (Number >= 12)
            {
                return Year.LastDay;
            }

            var month = ((Number + 2) % 12) + 1;
            var calendarYear = month >= 4 ? Year.StartYear : Year.StartYear + 1;
            return new DateOnly(calendarYear, month, DateTime.DaysInMonth(calendarYear, month));
        }
    }

    /// <summary>January, or "closing" for P13.</summary>
    public string MonthName => Number == Closing
        ? "closing"
        : LastDay.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary>P10.</summary>
    public string ShortName => string.Create(CultureInfo.InvariantCulture, $"P{Number}");

    /// <summary>Period 10 (January).</summary>
    public string FullName => string.Create(CultureInfo.InvariantCulture, $"Period {Number} ({MonthName})");

    /// <summary>The period that holds a day.</summary>
    public static MonitoringPeriod Containing(DateOnly date) =>
        new(FinancialYear.Containing(date), ((date.Month + 8) % 12) + 1);

    /// <summary>P10 2017-18.</summary>
    public override string ToString() => $"{ShortName} {Year}";

    /// <inheritdoc/>
    public int CompareTo(MonitoringPeriod? other) =>
        other is null ? 1 : (Year.StartYear, Number).CompareTo((other.Year.StartYear, other.Number));
}
