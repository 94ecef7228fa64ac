namespace BudgetMonitor.Data.Locks;

/// <summary>The locks of activity and staffing as SQLite triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqliteActivityTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. OfMeasure(
            "activity_measures",
            "activity_measure_id",
            ["head_id", "year", "reference", "basis", "budget_gross", "budget_income", "budget_volume"],
            $"{SqliteLockTriggers.IsReported("activity_forecasts", "activity_measure_id")} "
            + "OR EXISTS (SELECT 1 FROM activity_months m JOIN periods p ON p.year = OLD.year AND p.status = 'Published' AND p.number >= m.month WHERE m.activity_measure_id = OLD.activity_measure_id)"),
        .. SqliteLockTriggers.OfPeriod("activity_forecasts", null, "activity figures"),
        .. OfMonth(),
        .. SqliteLockTriggers.OfPeriod("activity_drivers", null, "activity figures"),
        .. OfMeasure(
            "staffing_measures",
            "staffing_measure_id",
            ["head_id", "year", "reference", "salaried_budget", "agency_budget", "salaried_unit", "agency_unit", "starts_on", "salaried_start", "agency_start"],
            SqliteLockTriggers.IsReported("staffing_forecasts", "staffing_measure_id")),
        .. SqliteLockTriggers.OfPeriod("staffing_forecasts", null, "staffing figures"),
        .. SqliteLockTriggers.OfPeriod("staffing_bridge_steps", null, "staffing figures"),
    ];

    /// <summary>What the budget approved stays once a period of the year is published; words may change, measures may be added, and taken out again while no published period reports them.</summary>
    private static IEnumerable<string> OfMeasure(string table, string identity, string[] approved, string isReported)
    {
        static string InPublishedYear(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.year = {row}.year AND p.status = 'Published')";
        const string Message = "A period of the year is published: its approved measures are locked.";
        var differs = string.Join(" OR ", approved.Select(column => $"NEW.{column} IS NOT OLD.{column}"));
        yield return SqliteLockTriggers.Trigger(
            table,
            "INSERT",
            $"EXISTS (SELECT 1 FROM {table} m JOIN periods p ON p.year = m.year AND p.status = 'Published' "
            + $"WHERE m.{identity} = NEW.{identity} OR (m.year = NEW.year AND m.reference = NEW.reference))",
            Message);
        yield return SqliteLockTriggers.Trigger(
            table,
            "UPDATE",
            $"NEW.{identity} <> OLD.{identity} OR (({InPublishedYear("OLD")} OR {InPublishedYear("NEW")}) AND ({differs}))",
            Message);
        yield return SqliteLockTriggers.Trigger(table, "DELETE", isReported, Message);
    }

    private static IEnumerable<string> OfMonth()
    {
        static string IsLocked(string row) =>
            $"EXISTS (SELECT 1 FROM heads h JOIN periods p ON p.year = h.year AND p.status = 'Published' WHERE h.head_id = {row}.head_id AND p.number >= {row}.month)";
        const string Message = "The month is published: its volumes are locked.";
        yield return SqliteLockTriggers.Trigger("activity_months", "INSERT", IsLocked("NEW"), Message);
        yield return SqliteLockTriggers.Trigger("activity_months", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", Message);
        yield return SqliteLockTriggers.Trigger("activity_months", "DELETE", IsLocked("OLD"), Message);
    }
}
