using BudgetMonitor.Papers.Model;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Paragraphs numbered within their section.</summary>
internal static class Paragraphs
{
    /// <summary>Paragraphs 3.1, 3.2 …; without numbers where the section has none.</summary>
    public static List<PaperBlock> Of(IEnumerable<RichText> texts, int? section, int first = 1) =>
        texts.Select((text, place) => (PaperBlock)new ParagraphBlock(text, section is { } number ? $"{number}.{first + place}" : null)).ToList();
}
