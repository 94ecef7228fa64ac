using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Papers.Looks;

/// <summary>A rating in a table.</summary>
/// <param name="Rag">The rating.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record RatingCell(Rag Rag, string Reason) : MarkCell(RatingLook.Of(Rag));
