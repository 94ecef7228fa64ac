using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks.Texts;

/// <summary>Dates and years as texts write them.</summary>
internal static partial class TextDates
{
    /// <summary>The months as one alternative of a pattern.</summary>
    public const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    /// <summary>A day, with the year that the financial year gives it where none is written.</summary>
    public const string DayPattern = @"(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<month>" + Months + @")(?:\s+(?<year>[0-9]{4}))?";

    /// <summary>The day that a match of <see cref="DayPattern"/> names; null for 31 February.</summary>
    public static DateOnly? Day(Match match, FinancialYear year)
    {
        var month = Month(match.Groups["month"].Value);
        var calendarYear = match.Groups["year"] is { Success: true } written
            ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture)
            : month >= 4 ? year.StartYear : year.StartYear + 1;
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        return calendarYear is > 1900 and < 2200 && day >= 1 && day <= DateTime.DaysInMonth(calendarYear, month) ? new DateOnly(calendarYear, month, day) : null;
    }

    /// <summary>The number of a month in the calendar.</summary>
    public static int Month(string name) => DateTime.ParseExact(name, "MMMM", CultureInfo.InvariantCulture).Month;

    /// <summary>A month's place in the financial year: 1 for April, 12 for March.</summary>
    public static int PlaceInYear(int month) => ((month + 8) % 12) + 1;

    /// <summary>The first day that a text names; null where it names none.</summary>
    public static DateOnly? First(string text, FinancialYear year) => AnyDay().Match(text) is { Success: true } match ? Day(match, year) : null;

    [GeneratedRegex(DayPattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyDay();
}
