namespace BudgetMonitor.Data.Sqlite;

/// <summary>The locks of what periods report in series as SQLite triggers. A released text is not edited; see <see cref="SqliteLockTriggers"/>.</summary>
internal static class SqliteSeriesTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create()
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.period)";
        const string Message = "The period is published: its series are locked.";
        yield return SqliteLockTriggers.Trigger("series_values", "INSERT", IsLocked("NEW"), Message);
        yield return SqliteLockTriggers.Trigger("series_values", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", Message);
        yield return SqliteLockTriggers.Trigger("series_values", "DELETE", IsLocked("OLD"), Message);
    }
}
