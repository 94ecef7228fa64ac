using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Checks.Texts;

/// <summary>The council's own texts as they are stored, with their fields in braces.</summary>
internal static class KeptTexts
{
    /// <summary>The paragraphs that the period's paper shows: its own where it has any at a place, or those of every period.</summary>
    public static IEnumerable<PaperText> Of(CheckSource source) => source.Source.Texts
        .Where(text => text.PaperKind == source.Paper.Kind)
        .GroupBy(text => text.Slot)
        .SelectMany(slot =>
        {
            var own = slot.Where(text => text.Period == source.Source.Period.Number).ToList();
            return own.Count > 0 ? own : slot.Where(text => text.Period == 0);
        });

    /// <summary>A period's own text at a place, whole; null where it has none.</summary>
    public static string? Own(CheckSource source, string slot, int period)
    {
        var texts = source.Source.Texts
            .Where(text => text.PaperKind == source.Paper.Kind && text.Slot == slot && text.Period == period)
            .OrderBy(text => text.DisplayOrder)
            .Select(text => text.Text)
            .ToList();
        return texts.Count == 0 ? null : string.Join("\n\n", texts);
    }

    /// <summary>A finding at a text, with the page where it is mended.</summary>
    public static CheckFinding Finding(CheckSource source, SenseCheckDescription check, PaperText text, string words)
    {
        var period = source.Source.Period;
        return new(check.Name, $"{text.Slot}/{text.DisplayOrder}", $"Paper, {CheckTexts.SlotWords(text.Slot)}, paragraph {text.DisplayOrder}", words)
        {
            Link = $"/papers/texts/{period.Year}/{period.Number}/{source.Paper.Kind.Key}/{text.Slot}",
        };
    }
}
