namespace BudgetMonitor.Data.Storage;

/// <summary>
/// The triggers that hold the locks of published periods and keep history append-only, also against a plain SQL client.
/// Each engine's migrations create them under these names, and the start looks whether all are there.
/// </summary>
public static class LockTriggers
{
    /// <summary>The tables that have triggers.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "forecasts",
        "director_adjustments",
        "roll_forwards",
        "actuals",
        "explanations",
        "profiles",
        "cash_limits",
        "budget_changes",
        "heads",
        "periods",
        "history",
        "commentaries",
        "action_progress",
        "part_submissions",
        "check_answers",
        "published_papers",
        "paper_files",
        "reopenings",
        "capital_forecasts",
        "reserve_movements",
        "company_forecasts",
        "debt_balances",
        "savings_progress",
        "savings_lines",
        "savings_amounts",
        "reserves",
        "companies",
        "capital_schemes",
        "capital_years",
        "capital_funding",
        "capital_year_forecasts",
        "series_values",
        "activity_measures",
        "activity_forecasts",
        "activity_months",
        "activity_drivers",
        "staffing_measures",
        "staffing_forecasts",
        "staffing_bridge_steps",
        "paper_texts",
        "savings_workstreams",
        "savings_shares",
    ];

    /// <summary>SQL Server: one trigger a table, for all three kinds of statement.</summary>
    public static IEnumerable<string> SqlServerNames => Tables.Select(SqlServerName);

    /// <summary>SQLite: one trigger for each kind of statement.</summary>
    public static IEnumerable<string> SqliteNames =>
        Tables.SelectMany(table => (string[])[$"tr_{table}_lock_insert", $"tr_{table}_lock_update", $"tr_{table}_lock_delete"]);

    /// <summary>The name of a table's trigger on SQL Server.</summary>
    public static string SqlServerName(string table) => $"tr_{table}_lock";
}
