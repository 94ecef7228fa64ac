namespace BudgetMonitor.Data.Locks;

/// <summary>
/// Statements of SQLite's triggers. Those on INSERT also stop INSERT OR REPLACE and those on UPDATE stop UPDATE OR REPLACE, which
/// delete rows without firing the triggers on DELETE in a client that has recursive triggers off.
/// </summary>
internal static class SqliteTrigger
{
    /// <summary>Published periods <c>p</c> of the year of heads <c>h</c>.</summary>
    public const string PublishedYear = "SELECT 1 FROM heads h JOIN periods p ON p.year = h.year WHERE p.status = 'Published'";

    /// <summary>Whether a period of the year of a row's head is published.</summary>
    public static string IsInPublishedYearOfHead(string row) => $"EXISTS ({PublishedYear} AND h.head_id = {row}.head_id)";

    /// <summary>Whether a period of a row's own year is published.</summary>
    public static string IsInPublishedYear(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.year = {row}.year AND p.status = 'Published')";

    /// <summary>Whether a period of a row's own year is published that is not before the row's first.</summary>
    public static string IsPublishedFrom(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number >= {row}.from_period)";

    /// <summary>The trigger on one kind of statement.</summary>
    public static string Make(string table, string statement, string condition, string message) =>
        $"CREATE TRIGGER tr_{table}_lock_{statement.ToLowerInvariant()} BEFORE {statement} ON {table} WHEN {condition} "
        + $"BEGIN SELECT RAISE(ABORT, '{message.Replace("'", "''", StringComparison.Ordinal)}'); END;";

    /// <summary>The triggers on all three kinds of statement of rows that are locked whole.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isLocked">Whether a row is locked, by the row's name.</param>
    /// <param name="message">What is said.</param>
    /// <param name="identity">The column that the database numbers, by which a row could be replaced or moved; null for none.</param>
    public static IEnumerable<string> OfWholeRows(string table, Func<string, string> isLocked, string message, string? identity = null)
    {
        var replaces = identity is null ? string.Empty : $" OR EXISTS (SELECT 1 FROM {table} WHERE {identity} = NEW.{identity})";
        var moves = identity is null ? string.Empty : $" OR NEW.{identity} <> OLD.{identity}";
        yield return Make(table, "INSERT", isLocked("NEW") + replaces, message);
        yield return Make(table, "UPDATE", $"{isLocked("OLD")} OR {isLocked("NEW")}{moves}", message);
        yield return Make(table, "DELETE", isLocked("OLD"), message);
    }

    /// <summary>Whether a published period has figures of the thing whose row is taken away.</summary>
    public static string IsReported(string table, string identity) =>
        $"EXISTS (SELECT 1 FROM {table} f WHERE f.{identity} = OLD.{identity} AND EXISTS (SELECT 1 FROM heads h JOIN periods p ON p.year = h.year AND p.status = 'Published' AND p.number = f.period WHERE h.head_id = f.head_id))";
}
