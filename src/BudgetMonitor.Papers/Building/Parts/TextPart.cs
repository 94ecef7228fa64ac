using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>A section of the council's own paragraphs, such as its strategic impact. Left out where the council wrote none.</summary>
internal sealed class TextPart(PaperKind kind, string slot, string title, bool isNumbered) : PaperPart
{
    public override bool IsNumbered => isNumbered;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var paragraphs = new TextFiller(source).Slot(kind, slot);
        return paragraphs.Count == 0
            ? null
            : new(slot, title, isNumbered ? $"{number}" : null, Paragraphs.Of(paragraphs, isNumbered ? number : null));
    }
}
