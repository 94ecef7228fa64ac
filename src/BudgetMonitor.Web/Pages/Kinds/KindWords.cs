using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Formatting;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>Kinds of paper in plain words.</summary>
public static class KindWords
{
    /// <summary>Units to choose from.</summary>
    public static IReadOnlyList<(string Value, string Text)> Units { get; } =
        [("", "as made"), .. Enum.GetValues<FigureUnit>().Select(unit => (unit.ToString(), unit.Word()))];

    /// <summary>Decimals to choose from.</summary>
    public static IReadOnlyList<(string Value, string Text)> Decimals { get; } =
        [("", "as made"), .. Enumerable.Range(0, TableFigures.MostDecimals + 1).Select(count => ($"{count}", $"{count}"))];

    /// <summary>Signs to choose from.</summary>
    public static IReadOnlyList<(string Value, string Text)> Signs { get; } =
    [
        ("", "as made"),
        (nameof(SignStyle.Minus), "-1.5"),
        (nameof(SignStyle.Brackets), "(1.5)"),
        (nameof(SignStyle.PlusForPressures), "+1.5 and -1.5"),
    ];

    /// <summary>"The whole council", or the names of the heads; a head that the year does not have by its code.</summary>
    public static string Audience(PaperComposition composition, BudgetStructure? structure)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return composition.IsSlice
            ? string.Join(", ", composition.Codes.Select(code => structure?.Find(code)?.Name ?? code))
            : "The whole council";
    }
}
