namespace BudgetMonitor.Data.Locks;

/// <summary>The lock of a period's own texts in papers as SQLite triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqlitePaperTextTriggers
{
    /// <summary>Every statement.</summary>
    public static IEnumerable<string> Create() => SqliteLockTriggers.OfYear("paper_texts", null, "paper''s texts");
}
