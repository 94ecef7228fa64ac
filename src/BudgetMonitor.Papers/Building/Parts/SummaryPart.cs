using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The answer in one sentence, then the council's summary.</summary>
internal sealed class SummaryPart(PaperKind kind) : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number) => new("summary", "Summary", $"{number}",
    [
        new HeadlineBlock(new HeadlineSentences(source).Headline() with { Sentence = "headline" }),
        .. Paragraphs.Of(new TextFiller(source).Slot(kind, "summary"), number),
    ]);
}
