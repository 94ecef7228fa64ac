namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of a period's own texts in papers and of what savings' workstreams share, as SQL Server triggers; and room to
/// take out again what no published period reports. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlServerPaperTextTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        Texts(),
        Workstreams(),
        Shares(),
        .. OfScheme("capital_schemes", "i.capital_scheme_id = d.capital_scheme_id", "budget", "approved budgets of capital schemes are locked"),
        .. OfScheme("capital_years", "i.capital_scheme_id = d.capital_scheme_id AND i.for_year = d.for_year", "budget", "approved budgets of capital schemes are locked"),
        .. OfScheme("capital_funding", $"i.capital_scheme_id = d.capital_scheme_id AND i.for_year = d.for_year AND {SqlServerLockTriggers.Exact("i.[source]")} = {SqlServerLockTriggers.Exact("d.[source]")}", "amount", "funding of capital schemes is locked"),
        .. OfMeasure(
            "activity_measures",
            "activity_measure_id",
            ["head_id", "year", "reference", "basis", "budget_gross", "budget_income", "budget_volume"],
            $"{IsReported("activity_forecasts", "activity_measure_id")} OR EXISTS (SELECT 1 FROM activity_months AS m JOIN periods AS p ON p.[year] = d.[year] AND p.[status] = 'Published' AND p.[number] >= m.[month] WHERE m.activity_measure_id = d.activity_measure_id)"),
        .. OfMeasure(
            "staffing_measures",
            "staffing_measure_id",
            ["head_id", "year", "reference", "salaried_budget", "agency_budget", "salaried_unit", "agency_unit", "starts_on", "salaried_start", "agency_start"],
            IsReported("staffing_forecasts", "staffing_measure_id")),
    ];

    /// <summary>A text of every period (0) is nobody's period and stays free.</summary>
    private static string Texts() => SqlServerLockTriggers.Trigger("paper_texts", "The period is published: its paper's texts are locked.", """
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = 'Published'
        """);

    /// <summary>The columns of text among those that the budget approved of a measure.</summary>
    private static readonly HashSet<string> Words = ["reference", "basis", "salaried_unit", "agency_unit"];

    private const string SharesMessage = "A period of the year is published: what its workstreams share is locked.";

    private static string Workstreams() => SqlServerLockTriggers.Trigger("savings_workstreams", SharesMessage, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.savings_workstream_id = d.savings_workstream_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
            AND (i.savings_workstream_id IS NULL OR EXISTS (SELECT i.[year], {SqlServerLockTriggers.Exact("i.[name]")}, {SqlServerLockTriggers.Exact("i.share_of")} EXCEPT SELECT d.[year], {SqlServerLockTriggers.Exact("d.[name]")}, {SqlServerLockTriggers.Exact("d.share_of")}))
        """);

    private static string Shares() => SqlServerLockTriggers.Trigger("savings_shares", SharesMessage, """
        SELECT 1
        FROM deleted AS d
        JOIN savings_workstreams AS w ON w.savings_workstream_id = d.savings_workstream_id
        JOIN periods AS p ON p.[year] = w.[year]
        WHERE p.[status] = 'Published'
        """);

    private static string IsReported(string table, string identity) =>
        $"EXISTS (SELECT 1 FROM {table} AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = 'Published' AND f.{identity} = d.{identity})";

    private static IEnumerable<string> OfScheme(string table, string same, string amount, string words) => Anew(table, $"A period of the year is published: its {words}.", $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON {same}
        JOIN heads AS h ON h.head_id IN (d.head_id, i.head_id)
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published'
            AND ((i.head_id IS NULL AND (EXISTS (SELECT 1 FROM inserted) OR {IsReported("capital_forecasts", "capital_scheme_id")}))
                OR i.head_id <> d.head_id OR i.{amount} <> d.{amount})
        """);

    private static IEnumerable<string> OfMeasure(string table, string identity, string[] approved, string isReported)
    {
        return Anew(table, "A period of the year is published: its approved measures are locked.", $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON i.{identity} = d.{identity}
            WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
                AND ((i.{identity} IS NULL AND ({isReported}))
                    OR (i.{identity} IS NOT NULL AND EXISTS (SELECT {Of("i")} EXCEPT SELECT {Of("d")})))
            """);

        string Of(string row) => string.Join(", ", approved.Select(column => Words.Contains(column) ? SqlServerLockTriggers.Exact($"{row}.[{column}]") : $"{row}.[{column}]"));
    }

    private static IEnumerable<string> Anew(string table, string message, string offence) =>
        [SqlServerLockTriggers.Execute($"DROP TRIGGER tr_{table}_lock"), SqlServerLockTriggers.Trigger(table, message, offence)];
}
