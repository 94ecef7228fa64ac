namespace BudgetMonitor.Data.Locks;

/// <summary>The lock of a period's own texts in papers as a SQL Server trigger. See <see cref="LockTriggers"/>.</summary>
internal static class SqlServerPaperTextTriggers
{
    /// <summary>Every statement.</summary>
    public static IEnumerable<string> Create() => [SqlServerLockTriggers.OfYear("paper_texts", "paper's texts")];
}
