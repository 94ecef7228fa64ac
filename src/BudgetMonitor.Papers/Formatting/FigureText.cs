namespace BudgetMonitor.Papers.Formatting;

/// <summary>Small matters of figures as text.</summary>
public static class FigureText
{
    /// <summary>The minus sign proper, as wide as a plus and a digit. HTML shows it; the model and CSV keep the hyphen.</summary>
    public const char RealMinus = '\u2212';

    /// <summary>A figure for the eye, with a real minus sign in place of the hyphen.</summary>
    public static string WithRealMinus(string figure) => figure.Replace('-', RealMinus);
}
