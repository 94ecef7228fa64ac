using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Papers.Looks;

/// <summary>How a rating looks, on screen and in papers alike: triangle up, diamond, disc, triangle down, ring.</summary>
public static class RatingLook
{
    /// <summary>The look of a rating.</summary>
    public static Mark Of(Rag rag) => rag switch
    {
        Rag.Red => new("red", MarkShapes.TriangleUp, rag.Word()),
        Rag.Amber => new("amber", MarkShapes.Diamond, rag.Word()),
        Rag.Green => new("green", MarkShapes.Disc, rag.Word()),
        Rag.LargeUnderspend => new("underspend", MarkShapes.TriangleDown, rag.Word()),
        _ => new("none", MarkShapes.Ring, rag.Word()),
    };
}
