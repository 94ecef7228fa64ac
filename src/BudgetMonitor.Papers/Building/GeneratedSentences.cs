using System.Globalization;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Papers.Building;

/// <summary>Takes out of a section the sentences that its kind of paper leaves out, so that the council's own words say it once; the paragraphs' numbers close up.</summary>
internal static class GeneratedSentences
{
    public static PaperSection Kept(PaperComposition composition, PaperSection section)
    {
        var kept = section.Blocks.Where(block => !(OfBlock(block) is { } sentence && composition.LeavesOut(sentence))).ToList();
        if (kept.Count == section.Blocks.Count)
        {
            return section;
        }

        var paragraph = 0;
        return section with
        {
            Blocks = kept.ConvertAll(block => block is ParagraphBlock { Number: not null } text && section.Number is { } number
                ? text with { Number = string.Create(CultureInfo.InvariantCulture, $"{number}.{++paragraph}") }
                : block),
        };
    }

    private static string? OfBlock(PaperBlock block) => block switch
    {
        HeadlineBlock headline => headline.Text.Sentence,
        ParagraphBlock paragraph => paragraph.Text.Sentence,
        _ => null,
    };
}
