namespace BudgetMonitor.Data.Locks;

/// <summary>The lock of a period's own texts in papers as a SQL Server trigger. See <see cref="LockTriggers"/>.</summary>
internal static class SqlServerPaperTextTriggers
{
    /// <summary>Every statement.</summary>
    public static IEnumerable<string> Create() => [Texts()];

    /// <summary>A text of every period (0) is nobody's period and stays free.</summary>
    private static string Texts() => SqlServerLockTriggers.Trigger("paper_texts", "The period is published: its paper's texts are locked.", """
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = 'Published'
        """);
}
