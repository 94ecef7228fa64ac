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
        .. OfYear("reserve_movements", "reserve_movement_id", "reserve movements"),
        .. OfYear("company_forecasts", null, "company forecasts"),
        .. OfYear("debt_balances", null, "debts"),
        .. OfYear("savings_progress", null, "savings"),
    ];

    private static IEnumerable<string> OfYear(string table, string? identity, string words)
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.period)";
        var message = $"The period is published: its {words} are locked.";
        var replaces = identity is null ? string.Empty : $" OR EXISTS (SELECT 1 FROM {table} WHERE {identity} = NEW.{identity})";
        var moves = identity is null ? string.Empty : $" OR NEW.{identity} <> OLD.{identity}";
        yield return SqliteLockTriggers.Trigger(table, "INSERT", IsLocked("NEW") + replaces, message);
        yield return SqliteLockTriggers.Trigger(table, "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}{moves}", message);
        yield return SqliteLockTriggers.Trigger(table, "DELETE", IsLocked("OLD"), message);
    }
}
