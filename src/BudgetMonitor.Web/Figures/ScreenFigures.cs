using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Web.Figures;

/// <summary>Figures as screens show them: a real minus sign, an absent figure blank, nil as nil.</summary>
public static class ScreenFigures
{
    private static readonly PercentageStyle Share = PercentageStyle.Standard with { Plus = true };

    /// <summary>A sum: 1,234.567 or −0.500.</summary>
    public static string Plain(Money? money, FigureUnit unit) => FigureText.WithRealMinus(unit.Style().Format(money));

    /// <summary>A variance or movement, with a plus for a pressure.</summary>
    public static string Signed(Money? money, FigureUnit unit) => FigureText.WithRealMinus(unit.Style().Signed.Format(money));

    /// <summary>A signed sum with its pound sign after the sign: +£250,000, −£4,100, £0.</summary>
    public static string SignedPounds(Money money) => FigureText.WithRealMinus(FigureStyle.Pounds.Signed.InText.Format(money));

    /// <summary>A per cent with its sign.</summary>
    public static string Percentage(decimal? percentage) => FigureText.WithRealMinus(Share.Format(percentage));

    /// <summary>A per cent that is a size and has no direction, such as a mean error: never with a plus.</summary>
    public static string SizeInPerCent(decimal? percentage) => FigureText.WithRealMinus(PercentageStyle.Standard.Format(percentage));

    /// <summary>
    /// The size of a sum in a sentence, without its sign: £3.865m from £100,000 on, whole pounds below, and never "£0" for
    /// something that is not nil.
    /// </summary>
    public static string InSentence(Money money)
    {
        var size = money.Abs();
        if (size >= 100_000.Pounds())
        {
            return FigureStyle.Millions.InText.Format(size);
        }

        return FigureStyle.Pounds.Shown(size) == 0m && !size.IsNil ? "less than £1" : FigureStyle.Pounds.InText.Format(size);
    }

    /// <summary>A sum in a sentence, with a minus where it is below nil.</summary>
    public static string WithMinus(Money money) => (money.Pence < 0 ? $"{Money.RealMinus}" : string.Empty) + InSentence(money);

    /// <summary>An exact sum as somebody would type it into a cell: -4,267,600 or 1,234.50.</summary>
    public static string ForInput(Money money) =>
        (FigureStyle.Pounds with { Decimals = money.Pence % 100 == 0 ? 0 : 2 }).Format(money);

    /// <summary>An exact sum in a sentence: £30,170,600 or −£1,830,200.50.</summary>
    public static string Exact(Money money) => money.InWords();

    /// <summary>What somebody typed into a field for a sum, in a sentence: −£200,000 for -200,000; as it was typed where it is no sum.</summary>
    public static string OfInput(string? typed) => EnteredAmount.TryRead(typed, out var amount, out _) ? amount.Money.InWords() : typed ?? string.Empty;

    /// <summary>A day: 14 February 2018.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time by the council's clock: 22 November 2026, 3:04 pm.</summary>
    public static string When(DateTime utc)
    {
        var local = CouncilTime.ToLocal(utc);
        return local.ToString("d MMMM yyyy, h:mm", CultureInfo.InvariantCulture) + (local.Hour < 12 ? " am" : " pm");
    }
}
