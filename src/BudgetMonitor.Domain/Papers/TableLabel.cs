using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// A council's own words for a row or the head of the row labels in a table that the product lays out, where they differ
/// from the product's (Kent heads some of its activity tables "2017-18 Total Forecast"). Dates are fields, so that a label
/// cannot stay behind in last month.
/// </summary>
public sealed partial class TableLabel
{
    /// <summary>Longest name of a place.</summary>
    public const int PlaceMaxLength = 40;

    /// <summary>The place of the head of the row labels.</summary>
    public const string Head = "head";

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The table's id, such as appendix-2-07-forecast.</summary>
    public required string TableId { get; init; }

    /// <summary>Which label: head, or the row's place such as budget, forecast, variance.</summary>
    public required string Place { get; init; }

    /// <summary>The words, with fields in braces.</summary>
    public required string Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The fields that a label may hold.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["year", "date", "date-th", "date-short", "date-th-short", "date-slash", "day-month"];

    /// <summary>A field that does not exist, with its braces; null where all can be filled.</summary>
    public static string? WrongField(string text) =>
        Braces().Matches(text).Select(match => match.Value).FirstOrDefault(field => !Fields.Contains(field.Trim('{', '}')));

    /// <summary>The words with their fields filled for the day that the row or table shows.</summary>
    public static string Fill(string text, FinancialYear year, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Braces().Replace(text, match => match.Value.Trim('{', '}') switch
        {
            "year" => year.ToString(),
            "date" => Written(day, "d MMMM yyyy"),
            "date-th" => Written(day, $"d'{Ending(day.Day)}' MMMM yyyy"),
            "date-short" => Written(day, "d MMM yyyy"),
            "date-th-short" => Written(day, $"d'{Ending(day.Day)}' MMM yyyy"),
            "date-slash" => Written(day, "dd/MM/yy"),
            "day-month" => Written(day, "d MMMM"),
            _ => match.Value,
        });
    }

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
