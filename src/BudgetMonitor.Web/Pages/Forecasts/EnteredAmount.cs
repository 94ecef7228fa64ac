using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>
/// An amount as people type or paste it: 1,234.50, £1,234, -5, (5), with a hyphen or a real minus. A plus is remembered:
/// it says that income above nil is meant.
/// </summary>
public readonly partial record struct EnteredAmount(Money Money, bool HasPlus)
{
    /// <summary>Longest entry that is looked at.</summary>
    public const int MaxLength = 40;

    /// <summary>Reads an entry, or says in one sentence what to enter instead.</summary>
    public static bool TryRead(string? text, out EnteredAmount amount, out string problem)
    {
        (amount, problem) = (default, string.Empty);
        var entry = Spaces().Replace(text ?? string.Empty, string.Empty).Replace('\u2212', '-').Replace('\u2013', '-');
        if (entry.Length > MaxLength || Amount().Match(entry) is not { Success: true } match)
        {
            problem = "Enter an amount in pounds, such as 1,234 or -1,234.50";
            return false;
        }

        var brackets = match.Groups["open"].Success;
        var sign = match.Groups["sign"].Value + match.Groups["after"].Value;
        if (brackets != match.Groups["close"].Success || sign.Length > 1 || (brackets && sign.Length > 0))
        {
            problem = "Enter an amount in pounds, such as 1,234 or -1,234.50";
            return false;
        }

        if (match.Groups["pence"].Length > 2)
        {
            problem = "Enter pounds and whole pence: two decimals at most";
            return false;
        }

        var digits = match.Groups["pounds"].Value.Replace(",", string.Empty, StringComparison.Ordinal) + "." + match.Groups["pence"].Value + "0";
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            || !Money.TryFromPounds(brackets || sign == "-" ? -pounds : pounds, out var money))
        {
            problem = "Enter an amount within £100 billion";
            return false;
        }

        amount = new(money, sign == "+");
        return true;
    }

    [GeneratedRegex(@"[\s\u00A0\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<open>\()?(?<sign>[+-])?£?(?<after>[+-])?(?<pounds>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?<pence>[0-9]+))?(?<close>\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
