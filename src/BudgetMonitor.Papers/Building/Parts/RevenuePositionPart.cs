using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The Cabinet paper's middle: sentences made from the figures, table 1a with its foot, table 1b.</summary>
internal sealed class RevenuePositionPart(PaperKind kind) : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number)
    {
        var introduction = new TextFiller(source).Slot(kind, "introduction");
        return new("revenue-position", "Revenue position by directorate", $"{number}",
        [
            .. Paragraphs.Of(introduction.Concat(new HeadlineSentences(source).All()), number),
            new TableBlock(CabinetTables.DirectoratePosition(source)),
            .. MovementBlocks.ByDirectorate(source),
            new TableBlock(CabinetTables.RollForwardFoot(source)),
            new TableBlock(CabinetTables.AfterRollForwards(source)),
        ]);
    }
}
