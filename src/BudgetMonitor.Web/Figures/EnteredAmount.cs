using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// An amount as people type or paste it: 1,234.50, £1,234, -5, 5-, (5), £(5), with a hyphen or a real minus. A plus is remembered:
/// it says that income above nil is meant.
/// </summary>
public readonly partial record struct EnteredAmount(Money Money, bool HasPlus)
{
    /// <summary>Longest entry that is looked at.</summary>
    public const int MaxLength = 40;

    /// <summary>Reads an entry, or says in one sentence what to enter instead.</summary>
    public static bool TryRead(string? text, out EnteredAmount amount, out string problem) => TryRead(text, 1, out amount, out problem);

    /// <summary>Reads a number that is no money, such as a volume: typed the same way, but without a pound sign.</summary>
    public static bool TryReadNumber(string? text, out decimal number)
    {
        var isNumber = TryRead(text, out var entered, out _) && !text!.Contains('£', StringComparison.Ordinal);
        number = isNumber ? entered.Money.Pounds : 0m;
        return isNumber;
    }

    /// <summary>Reads an entry that stands for so many pounds each, such as 1,000 under a head that says £000.</summary>
    internal static bool TryRead(string? text, int factor, out EnteredAmount amount, out string problem)
    {
        (amount, problem) = (default, string.Empty);
        var entry = Spaces().Replace(AmountText.Plain(text ?? string.Empty), string.Empty);
        if (entry.Length > MaxLength || Amount().Match(entry) is not { Success: true } match)
        {
            problem = AmountText.Advice(text ?? string.Empty);
            return false;
        }

        var brackets = match.Groups["open"].Success;
        var sign = match.Groups["sign"].Value + match.Groups["after"].Value + match.Groups["behind"].Value;
        if (brackets != match.Groups["close"].Success || sign.Length > 1 || (brackets && sign.Length > 0))
        {
            problem = AmountText.Advice(text ?? string.Empty);
            return false;
        }

        if (factor == 1 && match.Groups["pence"].Length > 2)
        {
            problem = "Enter pounds and whole pence: two decimals at most";
            return false;
        }

        var digits = match.Groups["pounds"].Value.Replace(",", string.Empty, StringComparison.Ordinal) + "." + match.Groups["pence"].Value + "0";
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            || pounds > 1_000_000_000_000m
            || !Money.TryFromPounds(pounds * factor * (brackets || sign == "-" ? -1 : 1), out var money))
        {
            problem = factor == 1 || pounds > 1_000_000_000_000m / factor ? SumField.Beyond : "Enter an amount that comes to pounds and whole pence";
            return false;
        }

        amount = new(money, sign == "+");
        return true;
    }

    [GeneratedRegex(@"[\s\u00A0\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:£(?=\())?(?<open>\()?(?<sign>[+-])?£?(?<after>[+-])?(?<pounds>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?<pence>[0-9]+))?(?<behind>-)?(?<close>\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
