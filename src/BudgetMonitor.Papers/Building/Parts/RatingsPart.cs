using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Red, amber, green by directorate or service, with the reason and the rule.</summary>
internal sealed class RatingsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number) =>
        new("ratings", "Ratings", $"{number}", [new TableBlock(RatingTable.Build(source))]);
}
