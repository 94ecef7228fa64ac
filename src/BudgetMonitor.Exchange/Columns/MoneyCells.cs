using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Exchange.Columns;

/// <summary>
/// Reads and writes pounds. Strict, because a comma or a point read the wrong way is a figure a thousand times wrong; each
/// usual slip has advice of its own.
/// </summary>
internal static partial class MoneyCells
{
    /// <summary>Up to so many digits of pounds no amount is beyond what money holds.</summary>
    private const int MostPlainDigits = 10;

    public static CellReading<Money> Read(string text)
    {
        if (!Exact().IsMatch(text))
        {
            return Slip(text);
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            && Money.TryFromPounds(pounds, out var money)
                ? money
                : new CellFault("the amount is beyond £100 billion", "Check the number; amounts are in pounds");
    }

    /// <summary>Reads an amount that is written as it should be; false for every other, sound or not.</summary>
    public static bool TryReadPlain(ReadOnlySpan<char> text, out Money money)
    {
        money = default;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var point = digits.IndexOf('.');
        var pounds = point < 0 ? digits : digits[..point];
        var pence = point < 0 ? default : digits[(point + 1)..];
        if (pounds.Length is 0 or > MostPlainDigits || pounds.ContainsAnyExceptInRange('0', '9') || (point >= 0 && pence.Length is 0 or > 2) || pence.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var sum = 0L;
        foreach (var digit in pounds)
        {
            sum = (sum * 10) + (digit - '0');
        }

        sum = (sum * 100) + (pence.Length == 0 ? 0 : (pence[0] - '0') * 10) + (pence.Length < 2 ? 0 : pence[1] - '0');
        money = new Money(digits.Length < text.Length ? -sum : sum);
        return true;
    }

    public static string Write(Money money) =>
        money.Pounds.ToString(money.Pence % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);

    private static CellFault Slip(string text)
    {
        if (text.Contains(',', StringComparison.Ordinal))
        {
            return new("the amount holds a comma", "Write pounds without thousands separators and with . before the pence, such as 1234.50");
        }

        if (MoreDecimals().IsMatch(text))
        {
            return new("the amount has more than two decimals", "Round it to whole pence");
        }

        if (text.Contains('e', StringComparison.OrdinalIgnoreCase) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return new("the amount is written with an exponent", "Write it out in full, such as 100000");
        }

        if (text.StartsWith('('))
        {
            return new("the amount stands in brackets", "Write a negative amount with a minus, such as -1234");
        }

        if (text[0] is '\u2212' or '\u2013' or '\u2014')
        {
            return new("the amount starts with a dash that is not the minus of a keyboard", "Write it as -1234");
        }

        if (text.Contains('£', StringComparison.Ordinal) || text.EndsWith('m') || text.EndsWith('k'))
        {
            return new("the amount has a unit", "Write pounds as a number alone, such as 1234.50");
        }

        return TooLong().IsMatch(text)
            ? new("the amount is beyond £100 billion", "Check the number; amounts are in pounds")
            : new("this is not an amount", "Write pounds as a number such as 1234.50, or leave the cell empty where there is none");
    }

    [GeneratedRegex(@"^-?[0-9]{1,15}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^-?[0-9]+\.[0-9]{3,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MoreDecimals();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TooLong();
}
