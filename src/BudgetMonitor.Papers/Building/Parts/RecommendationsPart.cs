using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>What the members are asked to decide. Left out where the council wrote none.</summary>
internal sealed class RecommendationsPart(PaperKind kind) : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var filler = new TextFiller(source);
        var items = filler.Slot(kind, "recommendations");
        if (items.Count == 0)
        {
            return null;
        }

        var isForCommittee = source.Composition?.IsForCommittee ?? kind == PaperKind.Committee;
        var to = filler.Slot(kind, "to");
        var who = to.Count > 0 ? to[0].Plain : isForCommittee ? "Committee" : "Cabinet";
        var start = isForCommittee ? $"The {who}" : who;
        return new(
            "recommendations",
            "Recommendations",
            $"{number}",
            [new ParagraphBlock(RichText.Of($"{start} is asked to:")) { StaysWithNext = true }, new ListBlock(items, isForCommittee ? ListMarker.Letter : ListMarker.Roman)]);
    }
}
