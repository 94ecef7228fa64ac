namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Reserves and provisions in sentences, and for Cabinet with their table by kind and group.</summary>
/// <param name="table">Makes the table that stands in this section; null from it where the paper keeps it for an appendix.</param>
internal sealed class ReservesPart(Func<PaperSource, PaperTable?> table) : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var texts = ReserveWords.Sentences(source).ToList();
        if (texts.Count == 0)
        {
            return null;
        }

        var paragraphs = Paragraphs.Of(texts, number);
        if (table(source) is not { } built)
        {
            return new("reserves", "Reserves and provisions", $"{number}", paragraphs);
        }

        paragraphs[^1] = (ParagraphBlock)paragraphs[^1] with { StaysWithNext = true };
        return new("reserves", "Reserves and provisions", $"{number}", [.. paragraphs, new TableBlock(built)]);
    }
}
