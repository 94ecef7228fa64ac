namespace BudgetMonitor.Data.Locks;

/// <summary>The lock of a period's own texts in papers as SQLite triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqlitePaperTextTriggers
{
    /// <summary>Every statement.</summary>
    public static IEnumerable<string> Create() => Texts();

    /// <summary>A text of every period (0) is nobody's period and stays free.</summary>
    private static IEnumerable<string> Texts()
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.period)";
        const string Message = "The period is published: its paper''s texts are locked.";
        yield return SqliteLockTriggers.Trigger("paper_texts", "INSERT", IsLocked("NEW"), Message);
        yield return SqliteLockTriggers.Trigger("paper_texts", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", Message);
        yield return SqliteLockTriggers.Trigger("paper_texts", "DELETE", IsLocked("OLD"), Message);
    }
}
