using System.Globalization;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Reporting.Formatting;

/// <summary>How a per cent is shown. Rounded once, half away from zero; absent (no budget to measure against) is blank.</summary>
/// <param name="Decimals">Decimals.</param>
/// <param name="Negative">A minus or brackets: "-1.50%" or "(1.50%)".</param>
public sealed record PercentageStyle(int Decimals, NegativeStyle Negative = NegativeStyle.Minus)
{
    /// <summary>Two decimals with a minus, as screens show it.</summary>
    public static PercentageStyle Standard { get; } = new(2);

    /// <summary>Whether what is above nil carries a plus.</summary>
    public bool Plus { get; init; }

    /// <summary>The per cent as text; an absent one is blank.</summary>
    public string Format(decimal? percentage) => percentage is { } known ? Format(known) : string.Empty;

    /// <summary>The per cent as text: 1.5 is one and a half per cent.</summary>
    public string Format(decimal percentage)
    {
        var shown = Rounding.HalfAwayFromZero(percentage, Decimals);
        var body = Math.Abs(shown).ToString(Pattern, CultureInfo.InvariantCulture) + "%";
        return shown switch
        {
            < 0m => Negative == NegativeStyle.Brackets ? $"({body})" : $"-{body}",
            > 0m when Plus => $"+{body}",
            _ => body,
        };
    }

    private string Pattern => Decimals == 0 ? "#,##0" : "#,##0." + new string('0', Decimals);

    /// <summary>The number format with which a workbook shows the exact fraction (0.015 for 1.5%) as this style does.</summary>
    public string WorkbookFormat(decimal percentage)
    {
        var body = Pattern + "%";
        var above = Plus ? "+" + body : body;
        var below = Negative == NegativeStyle.Brackets ? $"({body})" : "-" + body;
        return percentage < 0m && Rounding.HalfAwayFromZero(percentage, Decimals) == 0m
            ? $"{above};{body};{body}"
            : $"{above};{below};{body}";
    }
}
