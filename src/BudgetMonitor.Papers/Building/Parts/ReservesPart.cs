using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Reserves and provisions in sentences; the appendix lists them.</summary>
internal sealed class ReservesPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var provisions = source.Beside.Reserves.Where(reserve => reserve.Reserve.Kind == ReserveKind.Provision).ToList();
        var reserves = source.Beside.Reserves.Where(reserve => reserve.Reserve.Kind is ReserveKind.General or ReserveKind.Earmarked).ToList();
        if (provisions.Count + reserves.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var texts = new List<RichText>();
        if (reserves.Count > 0)
        {
            var use = reserves.Select(reserve => reserve.Movement).Sum();
            texts.Add(new Sentence(words)
                .Say("Reserves stood at ").Sum(reserves.Select(reserve => reserve.Reserve.Opening ?? Money.Zero).Sum())
                .Say($" on 1 April {source.Period.Year.StartYear}. The year is forecast to {(use.Pence > 0 ? "add " : "use ")}").Size(use)
                .Say(use.Pence > 0 ? " to them, which makes " : " of them, which leaves ").Sum(reserves.Select(reserve => reserve.Closing ?? Money.Zero).Sum()).Say(".")
                .Done());
        }

        if (provisions.Count > 0)
        {
            texts.Add(new Sentence(words)
                .Say("Provisions, which are kept for liabilities that are likely, stand at ")
                .Sum(provisions.Select(reserve => reserve.Closing ?? Money.Zero).Sum()).Say(".")
                .Done());
        }

        return new("reserves", "Reserves and provisions", $"{number}", Paragraphs.Of(texts, number));
    }
}
