using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>A committee's summary: the answer in one sentence, the council's paragraphs, the net position as a table of one row.</summary>
internal sealed class ExecutiveSummaryPart(PaperKind kind) : PaperPart
{
    public override PaperSection Build(PaperSource source, int number) => new("summary", "Executive summary", null,
    [
        new HeadlineBlock(new HeadlineSentences(source).Headline() with { Sentence = "headline" }),
        .. Paragraphs.Of(new TextFiller(source).Slot(kind, "summary"), null),
        new TableBlock(CommitteeTables.NetPosition(source)),
    ]);
}
