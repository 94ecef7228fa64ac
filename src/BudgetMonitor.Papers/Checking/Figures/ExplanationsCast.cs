using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Checking.Figures;

/// <summary>
/// Sums given as reasons add up to what they explain (Kent, 3.3.1 and 3.4.1.7). Coded reasons add up exactly; sums without
/// codes may leave a small part unsaid, and beside a text for the whole, or the whole's own sum, they are parts of it.
/// </summary>
internal sealed class ExplanationsCast : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "explanations-cast",
        "Explanations that do not add up",
        "Reasons whose sums do not add up to the variance or movement that they explain: exactly where they are coded, else within the threshold, unless one of them speaks for the whole.",
        "Correct the sums, or add the reason that is missing.",
        CheckSeverity.Warning,
        100_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var group in source.Explanations.Where(explained => explained.Explanation.Amount is not null).GroupBy(explained => (explained.Head, explained.Explanation.Subject)))
        {
            var (head, subject) = group.Key;
            var figures = FiguresOf(source, head, subject);
            if (figures.Count == 0)
            {
                continue;
            }

            var sum = group.Select(explained => explained.Explanation.Amount!.Value).Sum();
            var isCoded = group.Any(explained => !string.IsNullOrEmpty(explained.Explanation.ReasonCode));
            if (!isCoded && SpeaksForTheWhole(source, head, subject, group, figures, threshold))
            {
                continue;
            }

            var nearest = figures.MinBy(figure => (figure - sum).Abs());
            var difference = nearest - sum;
            if (isCoded ? !difference.IsNil : difference.Abs() >= threshold && !difference.IsNil)
            {
                var about = subject == ExplanationSubject.Movement ? "movement" : "variance";
                yield return source.About(About, head, $"The reasons add up to {Sums.Signed(sum)}; the {about} is {Sums.Signed(nearest)}, so {Sums.Signed(difference)} is not explained.") with
                {
                    Place = $"{head.Code}/{about}",
                    Where = $"Explanations of the {about} of {head.Name}",
                };
            }
        }
    }

    /// <summary>A text without a sum, or one whose sum is the whole's as it is printed: the others then tell of parts.</summary>
    private static bool SpeaksForTheWhole(
        CheckSource source,
        StructureNode head,
        ExplanationSubject subject,
        IEnumerable<ExplainedHead> summed,
        List<Money> figures,
        Money threshold) =>
        source.Explanations.Any(other => other.Head == head && other.Explanation.Subject == subject && other.Explanation.Amount is null)
        || summed.Any(one => figures.Exists(figure => (figure - one.Explanation.Amount!.Value).Abs().Pence * 2 < threshold.Pence));

    /// <summary>A line is explained before director's adjustments; what stands above may mean either.</summary>
    private static List<Money> FiguresOf(CheckSource source, StructureNode head, ExplanationSubject subject)
    {
        var position = source.Position[head];
        Money?[] figures = (subject, head.IsLine) switch
        {
            (ExplanationSubject.Variance, true) => [position.Variance?.Net],
            (ExplanationSubject.Variance, false) => [position.Variance?.Net, position.RevisedVariance, position.RevisedVarianceWithRollForwards],
            (_, true) => [position.MovementBeforeAdjustment],
            _ => [position.MovementBeforeAdjustment, position.Movement, position.MovementWithRollForwards],
        };
        return figures.OfType<Money>().ToList();
    }
}
