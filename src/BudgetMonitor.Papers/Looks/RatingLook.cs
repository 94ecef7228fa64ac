using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Looks;

/// <summary>How a rating looks, on screen and in papers alike: triangle up, diamond, disc, triangle down, ring.</summary>
public static class RatingLook
{
    /// <summary>The look of a rating.</summary>
    public static Mark Of(Rag rag) => rag switch
    {
        Rag.Red => new("red", "<path d=\"M6 1 11.5 11H.5z\"/>", rag.Word()),
        Rag.Amber => new("amber", "<path d=\"M6 .5 11.5 6 6 11.5.5 6z\"/>", rag.Word()),
        Rag.Green => new("green", "<circle cx=\"6\" cy=\"6\" r=\"5\"/>", rag.Word()),
        Rag.LargeUnderspend => new("underspend", "<path d=\"M6 11 .5 1h11z\"/>", rag.Word()),
        _ => new("none", "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>", rag.Word()),
    };
}
