using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Formatting;

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
        (nameof(SignStyle.Minus), "−1.5"),
        (nameof(SignStyle.Brackets), "(1.5)"),
        (nameof(SignStyle.PlusForPressures), "+1.5 and −1.5"),
    ];

    /// <summary>What a kind takes from others, in sentences.</summary>
    public static IEnumerable<string> Inheritance(PaperComposition composition, PaperKinds kinds, PaperKind main)
    {
        ArgumentNullException.ThrowIfNull(composition);
        ArgumentNullException.ThrowIfNull(kinds);
        var based = kinds.NameOf(composition.BasedOn);
        if (composition.IsSlice)
        {
            yield return $"Its figures are cut out of the {kinds.NameOf(main)} of the same period: the rows of these heads exactly as they stand there.";
        }
        else if (!composition.Kind.IsBuiltIn)
        {
            yield return $"Its figures, and how the council arranged the rows of tables, are those of the {kinds.NameOf(main)}.";
        }

        var taken = PaperSlots.All.Where(slot => composition.Inherits(slot.Key)).ToList();
        if (taken.Count == PaperSlots.All.Count)
        {
            yield return $"Where it has no text of its own, it prints the text of the {based}. A text that you write for it takes that one’s place.";
        }
        else if (taken.Count > 0)
        {
            yield return $"Where it has no text of its own for {InWords(taken.ConvertAll(slot => $"“{slot.Name}”"))}, it prints the text of the {based}. Every other text is its own.";
        }
    }

    /// <summary>Whether a part prints a text of the kind that its own is based on, because its own has none.</summary>
    public static bool TakesTextFromBase(PaperSource source, PaperComposition composition, string partId)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(composition);
        var slot = partId == "executive-summary" ? "summary" : partId;
        bool Has(PaperKind kind) => source.Texts.Any(text => text.PaperKind == kind && text.Slot == slot && (text.Period == 0 || text.Period == source.Period.Number));
        return composition.Inherits(slot) && !Has(composition.Kind) && Has(composition.BasedOn);
    }

    private static string InWords(List<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>"The whole council", or the names of the heads; a head that the year does not have by its code.</summary>
    public static string Audience(PaperComposition composition, BudgetStructure? structure)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return composition.IsSlice
            ? string.Join(", ", composition.Codes.Select(code => structure?.Find(code)?.Name ?? code))
            : "The whole council";
    }
}
