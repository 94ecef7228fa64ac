using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetMonitor.Domain.Calendar;

/// <summary>A council's year, April to March, named 2017-18.</summary>
public sealed partial record FinancialYear : IComparable<FinancialYear>
{
    /// <summary>The year that starts in April of <paramref name="startYear"/>; refuses years outside 1990 to 2100.</summary>
    public FinancialYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, 1990);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, 2100);
        StartYear = startYear;
    }

    /// <summary>The calendar year in which it starts.</summary>
    public int StartYear { get; }

    /// <summary>1 April.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The year before.</summary>
    public FinancialYear Previous => new(StartYear - 1);

    /// <summary>The year after.</summary>
    public FinancialYear Next => new(StartYear + 1);

    /// <summary>The financial year that holds a day.</summary>
    public static FinancialYear Containing(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    /// <summary>Reads 2017-18; false for anything else, and where the second part is not the next year.</summary>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = null!;
        if (text is null || YearPattern().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var start = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (start is < 1990 or > 2100 || (start + 1) % 100 != int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        {
            return false;
        }

        year = new FinancialYear(start);
        return true;
    }

    /// <summary>Reads 2017-18 or refuses.</summary>
    public static FinancialYear Parse(string text) =>
        TryParse(text, out var year) ? year : throw new FormatException($"'{text}' is not a financial year such as 2017-18.");

    /// <summary>With another separator, such as 2017/18 in Norfolk's papers.</summary>
    public string ToString(char separator) => string.Create(CultureInfo.InvariantCulture, $"{StartYear}{separator}{(StartYear + 1) % 100:00}");

    /// <summary>2017-18.</summary>
    public override string ToString() => ToString('-');

    /// <inheritdoc/>
    public int CompareTo(FinancialYear? other) => other is null ? 1 : StartYear.CompareTo(other.StartYear);

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
