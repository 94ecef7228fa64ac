namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the capital programme as SQLite triggers: approved budgets and funding from the year's first publication on,
/// forecasts of later years with their period. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqliteCapitalTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. OfApproved(
            "capital_schemes",
            "capital_scheme_id = NEW.capital_scheme_id OR (head_id = NEW.head_id AND name = NEW.name)",
            "NEW.budget <> OLD.budget OR NEW.head_id <> OLD.head_id OR NEW.capital_scheme_id <> OLD.capital_scheme_id",
            "approved budgets of capital schemes are locked"),
        .. OfApproved(
            "capital_years",
            "capital_scheme_id = NEW.capital_scheme_id AND for_year = NEW.for_year",
            "NEW.budget <> OLD.budget OR NEW.for_year <> OLD.for_year OR NEW.head_id <> OLD.head_id OR NEW.capital_scheme_id <> OLD.capital_scheme_id",
            "approved budgets of capital schemes are locked"),
        .. OfApproved(
            "capital_funding",
            "capital_scheme_id = NEW.capital_scheme_id AND for_year = NEW.for_year AND source = NEW.source",
            "NEW.amount <> OLD.amount OR NEW.source <> OLD.source OR NEW.for_year <> OLD.for_year OR NEW.head_id <> OLD.head_id OR NEW.capital_scheme_id <> OLD.capital_scheme_id",
            "funding of capital schemes is locked"),
        .. SqliteLockTriggers.OfPeriod("capital_year_forecasts", null, "capital forecasts"),
    ];

    /// <summary>A scheme may be taken out again while no published period reports it.</summary>
    private static IEnumerable<string> OfApproved(string table, string same, string changes, string words)
    {
        static string IsLocked(string row) =>
            $"EXISTS (SELECT 1 FROM heads h JOIN periods p ON p.year = h.year WHERE p.status = 'Published' AND h.head_id = {row}.head_id)";
        var message = $"A period of the year is published: its {words}.";
        yield return SqliteLockTriggers.Trigger(table, "INSERT", $"{IsLocked("NEW")} AND EXISTS (SELECT 1 FROM {table} WHERE {same})", message);
        yield return SqliteLockTriggers.Trigger(table, "UPDATE", $"({IsLocked("OLD")} OR {IsLocked("NEW")}) AND ({changes})", message);
        yield return SqliteLockTriggers.Trigger(table, "DELETE", SqliteLockTriggers.IsReported("capital_forecasts", "capital_scheme_id"), message);
    }
}
