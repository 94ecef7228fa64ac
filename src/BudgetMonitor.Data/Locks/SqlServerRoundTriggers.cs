namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the monthly round as SQL Server triggers: what is said and decided about a period is locked with it,
/// and published papers are only ever added to. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlServerRoundTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        SqlServerLockTriggers.OfPeriod("commentaries", "commentary"),
        SqlServerLockTriggers.OfPeriod("action_progress", "actions"),
        SqlServerLockTriggers.OfPeriod("part_submissions", "submissions"),
        CheckAnswers(),
        SqlServerLockTriggers.OnlyAdded("published_papers", "Published papers are only ever added to."),
        SqlServerLockTriggers.OnlyAdded("paper_files", "Files of published papers are only ever added to."),
        SqlServerLockTriggers.OnlyAdded("reopenings", "Reopenings are only ever added to."),
    ];

    private static string CheckAnswers() =>
        SqlServerLockTriggers.Trigger("check_answers", "The period is published: the answers to its checks are locked.", """
            SELECT 1
            FROM (SELECT [year], [number] FROM inserted UNION ALL SELECT [year], [number] FROM deleted) AS touched
            JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[number]
            WHERE p.[status] = 'Published'
            """);
}
