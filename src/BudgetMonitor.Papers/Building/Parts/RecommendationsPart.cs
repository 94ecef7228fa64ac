using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>What the members are asked to decide. Left out where the council wrote none.</summary>
internal sealed class RecommendationsPart(PaperKind kind) : PaperPart
{
    public override bool IsNumbered => kind == PaperKind.Cabinet;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var filler = new TextFiller(source);
        var items = filler.Slot(kind, "recommendations");
        if (items.Count == 0)
        {
            return null;
        }

        var to = filler.Slot(kind, "to");
        var who = to.Count > 0 ? to[0].Plain : kind == PaperKind.Cabinet ? "Cabinet" : "Committee";
        var start = kind == PaperKind.Cabinet ? who : $"The {who}";
        return new(
            "recommendations",
            "Recommendations",
            IsNumbered ? $"{number}" : null,
            [new ParagraphBlock(RichText.Of($"{start} is asked to:")) { StaysWithNext = true }, new ListBlock(items, kind == PaperKind.Cabinet ? ListMarker.Roman : ListMarker.Letter)]);
    }
}
