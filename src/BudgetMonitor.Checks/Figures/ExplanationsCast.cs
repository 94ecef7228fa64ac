using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Checks.Figures;

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
            var figures = ReasonSums.FiguresOf(source.Position[head], head.IsLine, subject);
            var said = source.Explanations
                .Where(other => other.Head == head && other.Explanation.Subject == subject)
                .Select(other => other.Explanation)
                .ToList();
            var difference = ReasonSums.Left(figures, said, threshold);
            if (!difference.IsNil)
            {
                var sum = said.Select(reason => reason.Amount ?? Money.Zero).Sum();
                var nearest = sum + difference;
                var about = subject == ExplanationSubject.Movement ? "movement" : "variance";
                yield return source.About(About, head, $"The reasons add up to {Sums.Signed(sum)}; the {about} is {Sums.Signed(nearest)}, so {Sums.Signed(difference)} is not explained.") with
                {
                    Place = $"{head.Code}/{about}",
                    Where = $"Explanations of the {about} of {head.Name}",
                };
            }
        }
    }
}
