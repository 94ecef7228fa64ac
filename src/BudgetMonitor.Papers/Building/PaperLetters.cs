namespace BudgetMonitor.Papers.Building;

/// <summary>What appendices are called, for somebody who composes a paper.</summary>
public static class PaperLetters
{
    /// <summary>The letter or number of an appendix, such as A or 2; null for what is none.</summary>
    public static string? Of(PaperSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Letter;
    }
}
