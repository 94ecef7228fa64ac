using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Checking.Figures;

namespace BudgetMonitor.Papers.Checking.Capital;

/// <summary>Money that is rephased out of one year must stand in another.</summary>
internal sealed class CapitalRephasing : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-rephasing",
        "Rephasing that does not net to nil",
        "A scheme whose rephasing over this year and the later ones does not come to nil.",
        "Say in which later years the money will be spent, or make it a real variance where it will not be.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var scheme in source.Source.Beside.Capital)
        {
            if (scheme.Position is { NetsToNil: false } position)
            {
                var words = position.RephasingInAll.Pence < 0
                    ? $"{Sums.Plain(position.RephasingInAll.Abs())} of the rephasing stands in no later year"
                    : $"{Sums.Plain(position.RephasingInAll)} is rephased in and comes out of no other year";
                yield return CapitalFindings.About(source, About, scheme, $"{words}: {Sums.Signed(position.Rephasing)} this year, {Sums.Signed(position.RephasingInAll - position.Rephasing)} in later ones.");
            }
        }
    }
}
