using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;

namespace BudgetMonitor.Domain.Round;

/// <summary>
/// What a service line's explanations leave open, measured by the council's thresholds. A movement of the threshold or more
/// is split over coded reasons that add up to it exactly (Kent, section 3.3). A variance of the threshold or more has a
/// text: one without a sum speaks for the whole of it, and sums beside it for parts. Where every reason has a sum, coded
/// ones add up to it exactly, and others leave less than the threshold.
/// </summary>
/// <param name="Variance">The part of the variance that nothing explains, with its sign; nil where all is explained or none need be.</param>
/// <param name="Movement">The part of the movement that no coded reason explains, with its sign; nil where all is explained or none need be.</param>
public sealed record Unexplained(Money Variance, Money Movement)
{
    /// <summary>Nothing is open.</summary>
    public static Unexplained Nothing { get; } = new(Money.Zero, Money.Zero);

    /// <summary>Whether anything is open.</summary>
    public bool IsAny => !Variance.IsNil || !Movement.IsNil;

    /// <summary>Compares a line's variance and movement, both before director's adjustments, with what is said about them.</summary>
    /// <param name="council">The thresholds.</param>
    /// <param name="line">Where the line stands.</param>
    /// <param name="explanations">The explanations of this line in this period.</param>
    public static Unexplained Of(CouncilSettings council, HeadPosition line, IReadOnlyCollection<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(explanations);
        return new(
            OpenVariance(council.ExplainVarianceFrom, line.Variance?.Net, OfSubject(explanations, ExplanationSubject.Variance)),
            OpenMovement(council.ExplainMovementFrom, line.MovementBeforeAdjustment, OfSubject(explanations, ExplanationSubject.Movement)));
    }

    private static Money OpenVariance(Money? threshold, Money? variance, List<Explanation> said)
    {
        if (!IsAsked(threshold, variance))
        {
            return Money.Zero;
        }

        if (said.Count == 0)
        {
            return variance!.Value;
        }

        if (said.Exists(explanation => explanation.Amount is null))
        {
            return Money.Zero;
        }

        var left = variance!.Value - Sum(said);
        return said.Exists(explanation => !string.IsNullOrEmpty(explanation.ReasonCode)) || left.Abs() >= threshold ? left : Money.Zero;
    }

    private static Money OpenMovement(Money? threshold, Money? movement, List<Explanation> said) =>
        IsAsked(threshold, movement)
            ? movement!.Value - Sum(said.Where(explanation => !string.IsNullOrEmpty(explanation.ReasonCode)))
            : Money.Zero;

    private static bool IsAsked(Money? threshold, Money? amount) =>
        threshold is { } from && amount is { IsNil: false } money && money.Abs() >= from;

    private static List<Explanation> OfSubject(IEnumerable<Explanation> explanations, ExplanationSubject subject) =>
        explanations.Where(explanation => explanation.Subject == subject).ToList();

    private static Money Sum(IEnumerable<Explanation> explanations) =>
        explanations.Select(explanation => explanation.Amount ?? Money.Zero).Sum();
}
