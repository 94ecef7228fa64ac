namespace BudgetMonitor.Data.Locks;

/// <summary>The locks of activity and staffing as SQL Server triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqlServerActivityTriggers
{
    /// <summary>The columns of text among those that the budget approved of a measure.</summary>
    private static readonly HashSet<string> Words = ["reference", "basis", "salaried_unit", "agency_unit"];

    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        OfMeasure(
            "activity_measures",
            "activity_measure_id",
            ["head_id", "year", "reference", "basis", "budget_gross", "budget_income", "budget_volume"],
            $"{SqlServerLockTriggers.IsReported("activity_forecasts", "activity_measure_id")} OR EXISTS (SELECT 1 FROM activity_months AS m JOIN periods AS p ON p.[year] = d.[year] AND p.[status] = 'Published' AND p.[number] >= m.[month] WHERE m.activity_measure_id = d.activity_measure_id)"),
        SqlServerLockTriggers.OfPeriod("activity_forecasts", "activity figures"),
        OfMonth(),
        SqlServerLockTriggers.OfPeriod("activity_drivers", "activity figures"),
        OfMeasure(
            "staffing_measures",
            "staffing_measure_id",
            ["head_id", "year", "reference", "salaried_budget", "agency_budget", "salaried_unit", "agency_unit", "starts_on", "salaried_start", "agency_start"],
            SqlServerLockTriggers.IsReported("staffing_forecasts", "staffing_measure_id")),
        SqlServerLockTriggers.OfPeriod("staffing_forecasts", "staffing figures"),
        SqlServerLockTriggers.OfPeriod("staffing_bridge_steps", "staffing figures"),
    ];

    /// <summary>What the budget approved stays once a period of the year is published; words may change, measures may be added, and taken out again while no published period reports them.</summary>
    private static string OfMeasure(string table, string identity, string[] approved, string isReported)
    {
        return SqlServerLockTriggers.Trigger(table, "A period of the year is published: its approved measures are locked.", $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON i.{identity} = d.{identity}
            WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
                AND ((i.{identity} IS NULL AND ({isReported}))
                    OR (i.{identity} IS NOT NULL AND EXISTS (SELECT {Of("i")} EXCEPT SELECT {Of("d")})))
            """);

        string Of(string row) => string.Join(", ", approved.Select(column => Words.Contains(column) ? SqlServerLockTriggers.Exact($"{row}.[{column}]") : $"{row}.[{column}]"));
    }

    private static string OfMonth() => SqlServerLockTriggers.Trigger("activity_months", "The month is published: its volumes are locked.", """
        SELECT 1
        FROM (SELECT head_id, [month] FROM inserted UNION ALL SELECT head_id, [month] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published' AND p.[number] >= touched.[month]
        """);
}
