namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of reserves and companies that a published period reports, as SQL Server triggers. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlServerBalanceTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        From("reserves", "reserve_id", $"{SqlServerLockTriggers.Exact("i.kind")} <> {SqlServerLockTriggers.Exact("d.kind")} OR ISNULL(i.opening, 0) <> ISNULL(d.opening, 0) OR (i.opening IS NULL AND d.opening IS NOT NULL) OR (i.opening IS NOT NULL AND d.opening IS NULL)", "kind and opening balance"),
        From("companies", "company_id", "i.budget <> d.budget", "budget"),
    ];

    private static string From(string table, string identity, string moneyDiffers, string words) => SqlServerLockTriggers.Trigger(table, $"A period that reports it is published: its {words} are locked.", $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.{identity} = d.{identity}
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] = d.[year] AND p.[number] >= d.from_period)
            AND (i.{identity} IS NULL OR i.[year] <> d.[year] OR i.from_period <> d.from_period OR {moneyDiffers})
        UNION ALL
        SELECT 1
        FROM inserted AS i
        LEFT JOIN deleted AS d ON d.{identity} = i.{identity}
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] = i.[year] AND p.[number] >= i.from_period)
            AND (d.{identity} IS NULL OR d.[year] <> i.[year] OR i.from_period <> d.from_period)
        """);
}
