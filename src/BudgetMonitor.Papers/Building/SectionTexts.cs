using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Parts;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// The council's own words at the end of a section that is made from figures: the text of the place that is called as the
/// section is, numbered on where the section is numbered.
/// </summary>
internal static class SectionTexts
{
    private const string Further = "Further notes";

    private static readonly HashSet<string> Sections = ["directorates", "companies", "schools", "roll-forwards", "savings", "reserves", "capital", "debt"];

    /// <summary>The section with the council's words, where it wrote any.</summary>
    public static PaperSection With(PaperSource source, PaperKind kind, PaperSection section)
    {
        if (!Sections.Contains(section.Id) || new TextFiller(source).Slot(kind, section.Id) is not { Count: > 0 } texts)
        {
            return section;
        }

        var first = section.Blocks.Count(block => block is ParagraphBlock { Number: not null }) + 1;
        var number = int.TryParse(section.Number, System.Globalization.CultureInfo.InvariantCulture, out var own) ? own : (int?)null;

        // Behind the headings of heads the words would stand under the last of them, whom they may not concern.
        IEnumerable<PaperBlock> heading = section.Blocks.Any(block => block is HeadingBlock) ? [new HeadingBlock(3, Further)] : [];
        return section with { Blocks = [.. section.Blocks, .. heading, .. Paragraphs.Of(texts, number, first)] };
    }
}
