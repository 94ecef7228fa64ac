using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The roll forwards asked for, one by one.</summary>
internal sealed class RollForwardsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number) => new("roll-forwards", "Roll forwards", $"{number}",
        CabinetTables.RollForwards(source) is { } table
            ? [new ParagraphBlock(RichText.Of(table.Rows.Count == 1
                ? "This request to carry budget into next year is counted in the position after roll forwards."
                : "These requests to carry budget into next year are counted in the position after roll forwards.") with { Sentence = "roll-forwards-lead" }, $"{number}.1"), new TableBlock(table)]
            : [new ParagraphBlock(RichText.Of($"There are no requests to roll budget{PaperSlice.OfHeads(source)} forward into next year."), $"{number}.1")]);
}
