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
        SqlServerLockTriggers.OfYear("reserve_movements", "reserve movements"),
        SqlServerLockTriggers.OfYear("company_forecasts", "company forecasts"),
        SqlServerLockTriggers.OfYear("debt_balances", "debts"),
        SqlServerLockTriggers.OfYear("savings_progress", "savings"),
    ];
}
