namespace BudgetMonitor.Data.Locks;

/// <summary>The locks of what periods report in series as SQL Server triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqlServerSeriesTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        SqlServerLockTriggers.OfYear("series_values", "series"),

        // What the figures of a published period mean: the rows of their series, and where their column comes from.
        SqlServerLockTriggers.Trigger("series", "A period that reports the series is published: what its figures mean is locked.", $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON i.[series_id] = d.[series_id]
            JOIN series_values AS v ON v.[series_id] = d.[series_id]
            JOIN periods AS p ON p.[year] = v.[year] AND p.[number] = v.[period]
            WHERE p.[status] = 'Published'
              AND (i.[series_id] IS NULL OR i.[year] <> d.[year] OR {SqlServerLockTriggers.Exact("i.[reference]")} <> {SqlServerLockTriggers.Exact("d.[reference]")} OR {SqlServerLockTriggers.Exact("i.[rows]")} <> {SqlServerLockTriggers.Exact("d.[rows]")})
            """),
        SqlServerLockTriggers.Trigger("series_columns", "A period that reports the series is published: what its figures mean is locked.", $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON i.[series_id] = d.[series_id] AND {SqlServerLockTriggers.Exact("i.[key]")} = {SqlServerLockTriggers.Exact("d.[key]")}
            JOIN series_values AS v ON v.[series_id] = d.[series_id] AND v.[column_key] = d.[key]
            JOIN periods AS p ON p.[year] = v.[year] AND p.[number] = v.[period]
            WHERE p.[status] = 'Published' AND (i.[key] IS NULL OR {SqlServerLockTriggers.Exact("i.[kind]")} <> {SqlServerLockTriggers.Exact("d.[kind]")})
            """),
    ];
}
