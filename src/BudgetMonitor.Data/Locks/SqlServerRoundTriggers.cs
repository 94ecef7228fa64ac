namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the monthly round as SQL Server triggers: what is said and decided about a period is locked with it,
/// published papers are only ever added to, and a published period goes back to review only after a reopening that names
/// its version. See <see cref="LockTriggers"/>.
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
        SqlServerLockTriggers.Execute("DROP TRIGGER tr_periods_lock"),
        SqlServerLockTriggers.Trigger("periods", "The period is published and stays so.", $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON i.[year] = d.[year] AND i.[number] = d.[number]
            WHERE (d.[status] = 'Published' AND i.[number] IS NULL)
                OR i.published_version < d.published_version
                OR (d.[status] = 'Published' AND {SqlServerLockTriggers.Exact("i.[status]")} <> CAST('Published' AS varbinary(8000)) AND NOT (i.[status] = 'InReview'
                    AND EXISTS (SELECT 1 FROM reopenings AS r WHERE r.[year] = d.[year] AND r.[number] = d.[number] AND r.after_version = d.published_version)
                    AND NOT EXISTS (SELECT 1 FROM periods AS p WHERE p.[year] = d.[year] AND p.[number] > d.[number] AND p.[status] = 'Published')))
            """),
    ];

    private static string CheckAnswers() =>
        SqlServerLockTriggers.Trigger("check_answers", "The period is published: the answers to its checks are locked.", """
            SELECT 1
            FROM (SELECT [year], [number] FROM inserted UNION ALL SELECT [year], [number] FROM deleted) AS touched
            JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[number]
            WHERE p.[status] = 'Published'
            """);
}
