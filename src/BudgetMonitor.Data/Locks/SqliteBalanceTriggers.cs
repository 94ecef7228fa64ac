namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of reserves and companies that a published period reports, as SQLite triggers. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqliteBalanceTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. From("reserves", "reserve_id", "NEW.opening IS NOT OLD.opening OR NEW.kind <> OLD.kind", "kind and opening balance"),
        .. From("companies", "company_id", "NEW.budget <> OLD.budget", "budget"),
    ];

    private static IEnumerable<string> From(string table, string identity, string moneyDiffers, string words)
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number >= {row}.from_period)";
        var message = $"A period that reports it is published: its {words} are locked.";
        yield return SqliteLockTriggers.Trigger(
            table,
            "INSERT",
            $"{IsLocked("NEW")} OR EXISTS (SELECT 1 FROM {table} WHERE {identity} = NEW.{identity} OR (year = NEW.year AND name = NEW.name))",
            message);
        yield return SqliteLockTriggers.Trigger(
            table,
            "UPDATE",
            $"NEW.{identity} <> OLD.{identity} OR NEW.year <> OLD.year OR EXISTS (SELECT 1 FROM {table} WHERE {identity} <> OLD.{identity} AND year = NEW.year AND name = NEW.name) "
            + $"OR ({IsLocked("OLD")} AND ({moneyDiffers})) OR (NEW.from_period <> OLD.from_period AND ({IsLocked("OLD")} OR {IsLocked("NEW")}))",
            message);
        yield return SqliteLockTriggers.Trigger(table, "DELETE", IsLocked("OLD"), message);
    }
}
