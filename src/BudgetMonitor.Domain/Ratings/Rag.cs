namespace BudgetMonitor.Domain.Ratings;

/// <summary>The rating of a variance. Always shown as a word and a shape as well as a colour.</summary>
public enum Rag
{
    /// <summary>Nothing to rate: no forecast yet.</summary>
    NotRated,

    /// <summary>Below the amber thresholds.</summary>
    Green,

    /// <summary>An overspend at or over the amber thresholds.</summary>
    Amber,

    /// <summary>An overspend at or over the red thresholds.</summary>
    Red,

    /// <summary>An underspend at or over the council's threshold for large underspends.</summary>
    LargeUnderspend,
}

/// <summary>The words for ratings.</summary>
public static class RagWords
{
    /// <summary>"Green", "Amber", "Red", "Large underspend" or "Not rated".</summary>
    public static string Word(this Rag rag) => rag switch
    {
        Rag.Green => "Green",
        Rag.Amber => "Amber",
        Rag.Red => "Red",
        Rag.LargeUnderspend => "Large underspend",
        _ => "Not rated",
    };
}
