using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Positions;

namespace BudgetMonitor.Domain.Round;

/// <summary>
/// What a service line's explanations leave open, measured by the council's thresholds. A movement of the threshold or more
/// is split over coded reasons that add up to it exactly (Kent, section 3.3). A variance of the threshold or more has a
/// text: one without a sum speaks for the whole of it, and sums beside it for parts. Where every reason has a sum, coded
/// ones add up to it exactly, and others leave less than the threshold. What is given adds up even where nothing is asked:
/// reasons that were right before the figure moved are outdated, and open until somebody puts them right.
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
        var (variance, movement) = (OfSubject(explanations, ExplanationSubject.Variance), OfSubject(explanations, ExplanationSubject.Movement));
        return new(
            IsAsked(council.ExplainVarianceFrom, line.Variance?.Net)
                ? OpenVariance(council.ExplainVarianceFrom, line.Variance?.Net, variance)
                : Outdated(council.ExplainVarianceFrom, line, isLine: true, ExplanationSubject.Variance, variance),
            IsAsked(council.ExplainMovementFrom, line.MovementBeforeAdjustment)
                ? OpenMovement(line.MovementBeforeAdjustment!.Value, movement)
                : Outdated(council.ExplainMovementFrom, line, isLine: true, ExplanationSubject.Movement, movement));
    }

    /// <summary>
    /// Compares what is said about a head above the service lines with where it stands. Nothing is asked of such a head, but
    /// what is said of it adds up.
    /// </summary>
    /// <param name="council">The thresholds.</param>
    /// <param name="head">Where the head stands.</param>
    /// <param name="explanations">The explanations of this head in this period.</param>
    public static Unexplained OfHead(CouncilSettings council, HeadPosition head, IReadOnlyCollection<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(explanations);
        return new(
            Outdated(council.ExplainVarianceFrom, head, isLine: false, ExplanationSubject.Variance, OfSubject(explanations, ExplanationSubject.Variance)),
            Outdated(council.ExplainMovementFrom, head, isLine: false, ExplanationSubject.Movement, OfSubject(explanations, ExplanationSubject.Movement)));
    }

    private static Money Outdated(Money? threshold, HeadPosition position, bool isLine, ExplanationSubject subject, List<Explanation> said) =>
        ReasonSums.Left(ReasonSums.FiguresOf(position, isLine, subject), said, threshold ?? ReasonSums.DefaultTolerance);

    private static Money OpenVariance(Money? threshold, Money? variance, List<Explanation> said)
    {
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

    private static Money OpenMovement(Money movement, List<Explanation> said) =>
        movement - Sum(said.Where(explanation => !string.IsNullOrEmpty(explanation.ReasonCode)));

    private static bool IsAsked(Money? threshold, Money? amount) =>
        threshold is { } from && amount is { IsNil: false } money && money.Abs() >= from;

    private static List<Explanation> OfSubject(IEnumerable<Explanation> explanations, ExplanationSubject subject) =>
        explanations.Where(explanation => explanation.Subject == subject).ToList();

    private static Money Sum(IEnumerable<Explanation> explanations) =>
        explanations.Select(explanation => explanation.Amount ?? Money.Zero).Sum();
}
