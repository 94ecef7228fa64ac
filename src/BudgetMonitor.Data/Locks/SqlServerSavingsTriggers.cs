namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the savings register as SQL Server triggers: what a published period counted of a saving stays, its words may
/// change; and what its workstreams share. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlServerSavingsTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        SqlServerLockTriggers.Trigger("savings_lines", "A period that counts the saving is published: what counts of it is locked.", $"""
            SELECT 1
            FROM inserted AS i
            FULL JOIN deleted AS d ON d.[savings_line_id] = i.[savings_line_id]
            JOIN periods AS p ON p.[status] = 'Published'
                AND ((p.[year] = i.[year] AND p.[number] >= i.[from_period]) OR (p.[year] = d.[year] AND p.[number] >= d.[from_period]))
            WHERE i.[savings_line_id] IS NULL OR d.[savings_line_id] IS NULL
                OR i.[year] <> d.[year] OR {SqlServerLockTriggers.Exact("i.[reference]")} <> {SqlServerLockTriggers.Exact("d.[reference]")} OR i.[from_period] <> d.[from_period]
                OR i.[is_agreed] <> d.[is_agreed] OR i.[is_replacement] <> d.[is_replacement]
                OR i.[is_cost_avoidance] <> d.[is_cost_avoidance] OR i.[is_recurring] <> d.[is_recurring]
            """),
        SqlServerLockTriggers.Trigger("savings_amounts", "A period that counts the saving is published: its amounts are locked.", """
            SELECT 1
            FROM (SELECT [savings_line_id] FROM inserted UNION ALL SELECT [savings_line_id] FROM deleted) AS touched
            JOIN savings_lines AS s ON s.[savings_line_id] = touched.[savings_line_id]
            JOIN periods AS p ON p.[year] = s.[year] AND p.[number] >= s.[from_period]
            WHERE p.[status] = 'Published'
            """),
        Workstreams(),
        Shares(),
    ];

    private const string SharesMessage = "A period of the year is published: what its workstreams share is locked.";

    private static string Workstreams() => SqlServerLockTriggers.Trigger("savings_workstreams", SharesMessage, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.savings_workstream_id = d.savings_workstream_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
            AND (i.savings_workstream_id IS NULL OR EXISTS (SELECT i.[year], {SqlServerLockTriggers.Exact("i.[name]")}, {SqlServerLockTriggers.Exact("i.share_of")} EXCEPT SELECT d.[year], {SqlServerLockTriggers.Exact("d.[name]")}, {SqlServerLockTriggers.Exact("d.share_of")}))
        """);

    private static string Shares() => SqlServerLockTriggers.Trigger("savings_shares", SharesMessage, """
        SELECT 1
        FROM deleted AS d
        JOIN savings_workstreams AS w ON w.savings_workstream_id = d.savings_workstream_id
        JOIN periods AS p ON p.[year] = w.[year]
        WHERE p.[status] = 'Published'
        """);
}
