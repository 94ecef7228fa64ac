namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of what papers report beside revenue as SQL Server triggers: capital, reserves, companies, debts, savings. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlServerWholePaperTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        SqlServerLockTriggers.OfPeriod("capital_forecasts", "capital forecasts"),
        OfYear("reserve_movements", "reserve movements"),
        OfYear("company_forecasts", "company forecasts"),
        OfYear("debt_balances", "debts"),
        OfYear("savings_progress", "savings"),
    ];

    private static string OfYear(string table, string words) => SqlServerLockTriggers.Trigger(table, $"The period is published: its {words} are locked.", $"""
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = 'Published'
        """);
}
