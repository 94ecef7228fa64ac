using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Capital;

namespace BudgetMonitor.Checks.Capital;

/// <summary>A scheme moved by more than the council's limits and nobody says why (Kent, section 6.3).</summary>
internal sealed class CapitalText : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-text",
        "Capital movement without a text",
        "A scheme whose real or rephasing movement reaches the council's limits for capital and which has no text.",
        "Explain it in the scheme's text.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var (council, year) = (source.Source.Council, source.Source.Period.Year);
        foreach (var scheme in source.Source.Beside.Capital.Where(scheme => scheme.LacksText(council, year)))
        {
            var movements = scheme.Movements(council, year).Select(movement =>
                $"{(movement.Kind == CapitalMovementKind.Real ? "a real movement" : "a rephasing movement")} of {Sums.Signed(movement.Amount)}{(movement.ForYear == year ? string.Empty : $" in {movement.ForYear}")}");
            yield return CapitalFindings.About(source, About, scheme, $"Nothing explains {string.Join(" and ", movements)}.");
        }
    }
}
