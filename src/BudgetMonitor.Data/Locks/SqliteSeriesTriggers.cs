namespace BudgetMonitor.Data.Locks;

/// <summary>The locks of what periods report in series as SQLite triggers. See <see cref="LockTriggers"/>.</summary>
internal static class SqliteSeriesTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() => [.. SqliteLockTriggers.OfYear("series_values", null, "series"), .. Definitions()];

    /// <summary>What the figures of a published period mean: the rows of their series, and where their column comes from.</summary>
    private static IEnumerable<string> Definitions()
    {
        static string IsReported(string more) =>
            $"EXISTS (SELECT 1 FROM series_values v JOIN periods p ON p.year = v.year AND p.number = v.period AND p.status = 'Published' WHERE v.series_id = OLD.series_id{more})";
        const string Message = "A period that reports the series is published: what its figures mean is locked.";
        yield return SqliteLockTriggers.Trigger(
            "series", "UPDATE", $"(NEW.series_id <> OLD.series_id OR NEW.year <> OLD.year OR NEW.reference <> OLD.reference OR NEW.rows <> OLD.rows) AND {IsReported(string.Empty)}", Message);
        yield return SqliteLockTriggers.Trigger("series", "DELETE", IsReported(string.Empty), Message);
        yield return SqliteLockTriggers.Trigger(
            "series_columns",
            "UPDATE",
            $"(NEW.series_id <> OLD.series_id OR NEW.key <> OLD.key OR NEW.kind <> OLD.kind) AND {IsReported(" AND v.column_key = OLD.key")}",
            Message);
        yield return SqliteLockTriggers.Trigger("series_columns", "DELETE", IsReported(" AND v.column_key = OLD.key"), Message);
    }
}
