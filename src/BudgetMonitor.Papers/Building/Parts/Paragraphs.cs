namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Paragraphs numbered within their section.</summary>
internal static class Paragraphs
{
    /// <summary>What somebody wrote, each paragraph made as the section makes it, and items that follow each other as one list.</summary>
    public static IEnumerable<PaperBlock> Said(IEnumerable<RichText> texts, Func<RichText, PaperBlock> paragraph)
    {
        var items = new List<RichText>();
        foreach (var text in texts)
        {
            if (text.IsItem)
            {
                items.Add(text);
                continue;
            }

            if (items.Count > 0)
            {
                yield return new ListBlock([.. items]);
                items.Clear();
            }

            yield return paragraph(text);
        }

        if (items.Count > 0)
        {
            yield return new ListBlock([.. items]);
        }
    }

    /// <summary>Paragraphs 3.1, 3.2 …; without numbers where the section has none.</summary>
    public static List<PaperBlock> Of(IEnumerable<RichText> texts, int? section, int first = 1) =>
        texts.Select((text, place) => (PaperBlock)new ParagraphBlock(text, section is { } number ? $"{number}.{first + place}" : null)).ToList();
}
