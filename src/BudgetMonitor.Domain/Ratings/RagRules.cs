using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Ratings;

/// <summary>A council's rating rules: one for every level, or different ones by level of the structure.</summary>
public sealed class RagRules
{
    private readonly IReadOnlyDictionary<HeadKind, RagRule> byLevel;

    /// <summary>Rules by level; a level without one of its own uses the default.</summary>
    public RagRules(RagRule standard, IReadOnlyDictionary<HeadKind, RagRule>? byLevel = null)
    {
        Standard = standard ?? throw new ArgumentNullException(nameof(standard));
        this.byLevel = byLevel ?? new Dictionary<HeadKind, RagRule>();
    }

    /// <summary>
    /// What a council starts with: service lines and divisions amber from 1% or £250,000 and red from 2% or £1,000,000 of the
    /// gross cash limit; the council and its directorates amber from 0.5% or £1,000,000 and red from 1% or £2,500,000.
    /// Gross, because a small net budget over large income would make per cents meaningless.
    /// </summary>
    public static RagRules Default { get; } = new(
        new RagRule(RatingBase.Gross, RatingLegs.WhicheverFirst, new(new(1m), 250_000.Pounds()), new(new(2m), 1_000_000.Pounds()), new(new(5m), 2_000_000.Pounds())),
        new Dictionary<HeadKind, RagRule>
        {
            [HeadKind.Council] = Large,
            [HeadKind.Directorate] = Large,
        });

    /// <summary>The rule of a level without its own.</summary>
    public RagRule Standard { get; }

    /// <summary>The levels that have a rule of their own.</summary>
    public IReadOnlyDictionary<HeadKind, RagRule> ByLevel => byLevel;

    private static RagRule Large =>
        new(RatingBase.Gross, RatingLegs.WhicheverFirst, new(new(0.5m), 1_000_000.Pounds()), new(new(1m), 2_500_000.Pounds()), new(new(2m), 5_000_000.Pounds()));

    /// <summary>The rule of a level.</summary>
    public RagRule For(HeadKind kind) => byLevel.GetValueOrDefault(kind, Standard);

    /// <summary>Rates a head's revised variance; not rated without a forecast.</summary>
    /// <param name="kind">The head's level.</param>
    /// <param name="revisedVariance">Its net variance after the director's adjustment; null where nothing is forecast.</param>
    /// <param name="cashLimit">Its cash limit; null for none.</param>
    public Rating Rate(HeadKind kind, Money? revisedVariance, Amounts? cashLimit) => revisedVariance is { } variance
        ? For(kind).Rate(variance, cashLimit ?? default)
        : Rating.None;
}
