using System.Text.RegularExpressions;

namespace BudgetMonitor.Reporting.Formatting;

/// <summary>Small matters of figures as text.</summary>
public static partial class FigureText
{
    /// <summary>The minus sign proper, as wide as a plus and a digit. HTML shows it; the model and CSV keep the hyphen.</summary>
    public const char RealMinus = Domain.Figures.Money.RealMinus;

    /// <summary>A figure for the eye, with a real minus sign in place of the hyphen.</summary>
    public static string WithRealMinus(string figure) => figure.Replace('-', RealMinus);

    /// <summary>Words for the eye: a hyphen that is the minus of a typed figure (-£0.2m, -5%) looks as it does before an inserted one; others stay.</summary>
    public static string WithRealMinuses(string words) => TypedMinus().Replace(words, RealMinus.ToString());

    /// <summary>Words for a file that other programs read: every minus is a hyphen, however it was typed.</summary>
    public static string WithHyphens(string words) => words.Replace(RealMinus, '-');

    [GeneratedRegex(@"(?<![\w£.)\]/-])-(?=£?\(?£?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex TypedMinus();
}
