using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Figures;

/// <summary>What stands behind the marks that spreadsheets and word processors put round figures, and what to enter instead of a figure that is cut short.</summary>
internal static partial class AmountText
{
    /// <summary>A text without marks that nobody sees: zero-width spaces, marks of direction, soft hyphens.</summary>
    public static string Visible(string text) => Unseen().Replace(text, string.Empty);

    /// <summary>The same with every kind of dash as the keyboard's.</summary>
    public static string Plain(string text) => Dashes().Replace(Visible(text), "-");

    /// <summary>What to enter instead of a figure with a letter or word for thousands or millions; null where it has none.</summary>
    public static string? InFull(string text)
    {
        if (Shortened().Match(Plain(text)) is not { Success: true } match)
        {
            return null;
        }

        var factor = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'm' => 1_000_000m,
            'b' => 1_000_000_000m,
            _ => 1_000m,
        };
        var isBelowNil = match.Groups["sign"].Value.AsSpan().IndexOfAny('(', '-') >= 0;
        return decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1_000_000_000m
            && Money.TryFromPounds(number * factor * (isBelowNil ? -1 : 1), out var money)
                ? $"Enter whole pounds: {money.Pounds.ToString("#,##0.##", CultureInfo.InvariantCulture)} for {Visible(text).Trim()}"
                : "Enter whole pounds: write thousands and millions out in full";
    }

    /// <summary>Why a typed text is no amount, and what to enter.</summary>
    public static string Advice(string text) => InFull(text) ?? (text.Trim(), Credit().IsMatch(text)) switch
    {
        (_, true) => "Enter a minus for a credit or income, such as -1,234.50, instead of letters",
        ([.., '%'], _) => "This is a per cent and not an amount: enter pounds",
        _ => "Enter an amount in pounds, such as 1,234 or -1,234.50",
    };

    // Not U+202E, which shows the digits after it in reverse: what it hides is refused, not read.
    [GeneratedRegex("[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202D\u2060-\u2064\u2066-\u2069\uFEFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^\s*(?<sign>[(£+\-\s]*)(?<number>[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?)\s*(?<unit>k|thousand|m|mn|mill|million|bn|billion)\.?\s*\)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"[0-9]\s*(?:CR|DR)\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
