namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of what papers report beside revenue as SQLite triggers: capital, reserves, companies, debts, savings. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqliteWholePaperTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. SqliteLockTriggers.OfPeriod("capital_forecasts", null, "capital forecasts"),
        .. SqliteLockTriggers.OfYear("reserve_movements", "reserve_movement_id", "reserve movements"),
        .. SqliteLockTriggers.OfYear("company_forecasts", null, "company forecasts"),
        .. SqliteLockTriggers.OfYear("debt_balances", null, "debts"),
        .. SqliteLockTriggers.OfYear("savings_progress", null, "savings"),
    ];
}
