using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Positions;

namespace BudgetMonitor.Domain.Round;

/// <summary>
/// Whether the sums that reasons give add up to what they explain, at every level alike. Coded reasons add up to it exactly.
/// Sums without codes were given as people speak and may leave a small part unsaid; beside a text for the whole, or beside
/// the whole's own sum, they are parts of it.
/// </summary>
public static class ReasonSums
{
    /// <summary>What sums without codes may leave unsaid where the council sets no threshold of its own.</summary>
    public static Money DefaultTolerance { get; } = 100_000.Pounds();

    /// <summary>
    /// The figures that a head's reasons may explain. A service line is explained before director's adjustments; what stands
    /// above it may mean its figure before them, after them, or with roll forwards.
    /// </summary>
    /// <param name="position">Where the head stands.</param>
    /// <param name="isLine">Whether it is a service line.</param>
    /// <param name="subject">Its variance or its movement.</param>
    public static IReadOnlyList<Money> FiguresOf(HeadPosition position, bool isLine, ExplanationSubject subject)
    {
        ArgumentNullException.ThrowIfNull(position);
        Money?[] figures = (subject, isLine) switch
        {
            (ExplanationSubject.Variance, true) => [position.Variance?.Net],
            (ExplanationSubject.Variance, false) => [position.Variance?.Net, position.RevisedVariance, position.RevisedVarianceWithRollForwards],
            (_, true) => [position.MovementBeforeAdjustment],
            _ => [position.MovementBeforeAdjustment, position.Movement, position.MovementWithRollForwards],
        };
        return [.. figures.OfType<Money>()];
    }

    /// <summary>The nearest of the figures to a sum; null where there is none.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="sum">What the reasons add up to.</param>
    public static Money? Nearest(IReadOnlyCollection<Money> figures, Money sum)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Count == 0 ? null : figures.MinBy(figure => (figure - sum).Abs());
    }

    /// <summary>What the sums leave of the figure that they are nearest to, with its sign; nil where they add up, or where none is given.</summary>
    /// <param name="figures">What they may explain, see <see cref="FiguresOf"/>.</param>
    /// <param name="said">The reasons of one head and one subject.</param>
    /// <param name="tolerance">What sums without codes may leave unsaid.</param>
    public static Money Left(IReadOnlyCollection<Money> figures, IReadOnlyCollection<Explanation> said, Money tolerance)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(said);
        var sums = said.Select(reason => reason.Amount).OfType<Money>().ToList();
        if (sums.Count == 0 || Nearest(figures, sums.Sum()) is not { } nearest)
        {
            return Money.Zero;
        }

        var left = nearest - sums.Sum();
        if (said.Any(reason => reason.Amount is not null && !string.IsNullOrEmpty(reason.ReasonCode)))
        {
            return left;
        }

        var speaksForTheWhole = said.Any(reason => reason.Amount is null)
            || sums.Exists(sum => figures.Any(figure => (figure - sum).Abs().Pence * 2 < tolerance.Pence));
        return speaksForTheWhole || left.Abs() < tolerance ? Money.Zero : left;
    }
}
