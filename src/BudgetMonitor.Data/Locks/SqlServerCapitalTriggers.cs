namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the capital programme as SQL Server triggers: approved budgets and funding from the year's first publication
/// on, forecasts of later years with their period. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlServerCapitalTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        OfApproved("capital_schemes", "i.capital_scheme_id = d.capital_scheme_id", "budget", "approved budgets of capital schemes are locked"),
        OfApproved("capital_years", "i.capital_scheme_id = d.capital_scheme_id AND i.for_year = d.for_year", "budget", "approved budgets of capital schemes are locked"),
        OfApproved("capital_funding", $"i.capital_scheme_id = d.capital_scheme_id AND i.for_year = d.for_year AND {SqlServerLockTriggers.Exact("i.[source]")} = {SqlServerLockTriggers.Exact("d.[source]")}", "amount", "funding of capital schemes is locked"),
        SqlServerLockTriggers.OfPeriod("capital_year_forecasts", "capital forecasts"),
    ];

    /// <summary>A scheme may be taken out again while no published period reports it.</summary>
    private static string OfApproved(string table, string same, string amount, string words) => SqlServerLockTriggers.Trigger(table, $"A period of the year is published: its {words}.", $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON {same}
        JOIN heads AS h ON h.head_id IN (d.head_id, i.head_id)
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published'
            AND ((i.head_id IS NULL AND (EXISTS (SELECT 1 FROM inserted) OR {SqlServerLockTriggers.IsReported("capital_forecasts", "capital_scheme_id")}))
                OR i.head_id <> d.head_id OR i.{amount} <> d.{amount})
        """);
}
