using BudgetMonitor.Checks.Figures;

namespace BudgetMonitor.Checks.Round;

/// <summary>Variances and movements over the council's own thresholds that nothing explains.</summary>
internal sealed class UnexplainedMoney : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "unexplained",
        "Unexplained variance or movement",
        "A line whose variance or movement reaches the council's thresholds and is not explained in full.",
        "Explain it: a text for the variance, and reasons that add up for the movement.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var said = source.Explanations.ToLookup(explained => explained.Head.Index, explained => explained.Explanation);
        foreach (var line in source.Lines)
        {
            var open = Unexplained.Of(source.Source.Council, source.Position[line], said[line.Index].ToList());
            if (open.IsAny)
            {
                string?[] parts =
                [
                    open.Variance.IsNil ? null : $"{Sums.Signed(open.Variance)} of the variance",
                    open.Movement.IsNil ? null : $"{Sums.Signed(open.Movement)} of the movement",
                ];
                yield return source.About(About, line, $"Nothing explains {string.Join(" and ", parts.OfType<string>())}.");
            }
        }
    }
}
