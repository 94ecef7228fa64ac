using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>What may still change the forecast, after Norfolk's section 4.2: the council's own list, each with its letter. Left out where the council wrote none.</summary>
internal sealed class RisksPart(PaperKind kind) : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var risks = new TextFiller(source).Slot(kind, "risks");
        return risks.Count == 0
            ? null
            : new("risks", "Risks", $"{number}",
            [
                new ParagraphBlock(RichText.Of($"These risks are not in the {source.Wording("forecast", "outturn")}. Each may still change it."), $"{number}.1") { StaysWithNext = true },
                new ListBlock(risks, ListMarker.Letter),
            ]);
    }
}
