namespace BudgetMonitor.Data.SqlServer;

/// <summary>The locks of what periods report in series as SQL Server triggers. A released text is not edited; see <see cref="SqlServerLockTriggers"/>.</summary>
internal static class SqlServerSeriesTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        SqlServerLockTriggers.Trigger("series_values", "The period is published: its series are locked.", """
            SELECT 1
            FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
            JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
            WHERE p.[status] = 'Published'
            """),
    ];
}
