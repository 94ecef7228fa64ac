using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The answer in one sentence, then the council's summary; in a committee's paper the net position as a table of one row.</summary>
internal sealed class SummaryPart(PaperKind kind) : PaperPart
{
    public override bool IsNumbered => kind == PaperKind.Cabinet;

    public override PaperSection Build(PaperSource source, int number)
    {
        var blocks = new List<PaperBlock> { new HeadlineBlock(new HeadlineSentences(source).Headline()) };
        blocks.AddRange(Paragraphs.Of(new TextFiller(source).Slot(kind, "summary"), IsNumbered ? number : null));
        if (kind == PaperKind.Committee)
        {
            blocks.Add(new TableBlock(CommitteeTables.NetPosition(source)));
        }

        return kind == PaperKind.Cabinet
            ? new("summary", "Summary", $"{number}", blocks)
            : new("summary", "Executive summary", null, blocks);
    }
}
