namespace BudgetMonitor.Data.Locks;

/// <summary>The locks of activity and staffing as SQL Server triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqlServerActivityTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        OfMeasure("activity_measures", "activity_measure_id", ["head_id", "year", "reference", "basis", "budget_gross", "budget_income", "budget_volume"]),
        SqlServerLockTriggers.OfPeriod("activity_forecasts", "activity figures"),
        OfMonth(),
        SqlServerLockTriggers.OfPeriod("activity_drivers", "activity figures"),
        OfMeasure(
            "staffing_measures",
            "staffing_measure_id",
            ["head_id", "year", "reference", "salaried_budget", "agency_budget", "salaried_unit", "agency_unit", "starts_on", "salaried_start", "agency_start"]),
        SqlServerLockTriggers.OfPeriod("staffing_forecasts", "staffing figures"),
        SqlServerLockTriggers.OfPeriod("staffing_bridge_steps", "staffing figures"),
    ];

    /// <summary>What the budget approved stays once a period of the year is published; words may change, and measures may be added.</summary>
    private static string OfMeasure(string table, string identity, string[] approved)
    {
        return SqlServerLockTriggers.Trigger(table, "A period of the year is published: its approved measures are locked.", $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON i.{identity} = d.{identity}
            WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
                AND (i.{identity} IS NULL
                    OR EXISTS (SELECT {Of("i")} EXCEPT SELECT {Of("d")}))
            """);

        string Of(string row) => string.Join(", ", approved.Select(column => $"{row}.[{column}]"));
    }

    private static string OfMonth() => SqlServerLockTriggers.Trigger("activity_months", "The month is published: its volumes are locked.", """
        SELECT 1
        FROM (SELECT head_id, [month] FROM inserted UNION ALL SELECT head_id, [month] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published' AND p.[number] >= touched.[month]
        """);
}
