using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Web.Figures;

/// <summary>Ratings as a column to sort by.</summary>
public static class RatingOrder
{
    /// <summary>The more urgent the larger; what is not rated has no place.</summary>
    public static IComparable? Urgency(this Rating rating)
    {
        ArgumentNullException.ThrowIfNull(rating);
        return rating.Rag switch
        {
            Rag.Red => 4,
            Rag.Amber => 3,
            Rag.LargeUnderspend => 2,
            Rag.Green => 1,
            _ => null,
        };
    }
}
