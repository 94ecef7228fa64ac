using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Ratings;

/// <summary>
/// A rating and the reason for it in one sentence. Many heads are rated and few reasons are read, so the sentence is made when
/// it is asked for.
/// </summary>
public sealed class Rating
{
    private readonly RagRule? rule;
    private readonly Money variance;
    private readonly Amounts cashLimit;

    internal Rating(Rag rag, RagRule? rule, Money variance, Amounts cashLimit) =>
        (Rag, this.rule, this.variance, this.cashLimit) = (rag, rule, variance, cashLimit);

    /// <summary>The rating of a head without a forecast.</summary>
    public static Rating None { get; } = new(Rag.NotRated, null, default, default);

    /// <summary>The rating.</summary>
    public Rag Rag { get; }

    /// <summary>Why, in one sentence.</summary>
    public string Reason => rule?.Reason(Rag, variance, cashLimit) ?? "Not rated: there is no forecast yet.";
}
