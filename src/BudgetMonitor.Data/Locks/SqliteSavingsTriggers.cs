namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the savings register as SQLite triggers: what a published period counted of a saving stays, its words may
/// change; and what its workstreams share. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqliteSavingsTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() => [.. Lines(), .. Amounts(), .. Workstreams(), .. Shares()];

    private static IEnumerable<string> Lines()
    {
        static string IsCounted(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number >= {row}.from_period)";
        const string Message = "A period that counts the saving is published: what counts of it is locked.";
        const string Counts = "NEW.from_period <> OLD.from_period OR NEW.is_agreed <> OLD.is_agreed OR NEW.is_replacement <> OLD.is_replacement OR NEW.is_cost_avoidance <> OLD.is_cost_avoidance OR NEW.is_recurring <> OLD.is_recurring";
        yield return SqliteLockTriggers.Trigger(
            "savings_lines",
            "INSERT",
            $"{IsCounted("NEW")} OR EXISTS (SELECT 1 FROM savings_lines s WHERE s.savings_line_id = NEW.savings_line_id OR (s.year = NEW.year AND s.reference = NEW.reference))",
            Message);
        yield return SqliteLockTriggers.Trigger(
            "savings_lines",
            "UPDATE",
            $"NEW.savings_line_id <> OLD.savings_line_id OR NEW.year <> OLD.year OR NEW.reference <> OLD.reference OR (({Counts}) AND ({IsCounted("OLD")} OR {IsCounted("NEW")}))",
            Message);
        yield return SqliteLockTriggers.Trigger("savings_lines", "DELETE", IsCounted("OLD"), Message);
    }

    private static IEnumerable<string> Amounts()
    {
        static string IsCounted(string row) =>
            $"EXISTS (SELECT 1 FROM savings_lines s JOIN periods p ON p.year = s.year WHERE p.status = 'Published' AND s.savings_line_id = {row}.savings_line_id AND p.number >= s.from_period)";
        const string Message = "A period that counts the saving is published: its amounts are locked.";
        yield return SqliteLockTriggers.Trigger("savings_amounts", "INSERT", IsCounted("NEW"), Message);
        yield return SqliteLockTriggers.Trigger("savings_amounts", "UPDATE", $"{IsCounted("OLD")} OR {IsCounted("NEW")}", Message);
        yield return SqliteLockTriggers.Trigger("savings_amounts", "DELETE", IsCounted("OLD"), Message);
    }

    private const string SharesMessage = "A period of the year is published: what its workstreams share is locked.";

    private static IEnumerable<string> Workstreams()
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year)";
        const string Same = "savings_workstream_id = NEW.savings_workstream_id OR (year = NEW.year AND name = NEW.name)";
        const string Counts = "NEW.share_of IS NOT OLD.share_of OR NEW.year <> OLD.year OR NEW.name <> OLD.name OR NEW.savings_workstream_id <> OLD.savings_workstream_id";
        yield return SqliteLockTriggers.Trigger("savings_workstreams", "INSERT", $"{IsLocked("NEW")} AND EXISTS (SELECT 1 FROM savings_workstreams WHERE {Same})", SharesMessage);
        yield return SqliteLockTriggers.Trigger("savings_workstreams", "UPDATE", $"({IsLocked("OLD")} OR {IsLocked("NEW")}) AND ({Counts})", SharesMessage);
        yield return SqliteLockTriggers.Trigger("savings_workstreams", "DELETE", IsLocked("OLD"), SharesMessage);
    }

    private static IEnumerable<string> Shares()
    {
        static string IsLocked(string row) =>
            $"EXISTS (SELECT 1 FROM savings_workstreams w JOIN periods p ON p.year = w.year AND p.status = 'Published' WHERE w.savings_workstream_id = {row}.savings_workstream_id)";
        const string Same = "savings_workstream_id = NEW.savings_workstream_id AND for_year = NEW.for_year";
        yield return SqliteLockTriggers.Trigger("savings_shares", "INSERT", $"{IsLocked("NEW")} AND EXISTS (SELECT 1 FROM savings_shares WHERE {Same})", SharesMessage);
        yield return SqliteLockTriggers.Trigger("savings_shares", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", SharesMessage);
        yield return SqliteLockTriggers.Trigger("savings_shares", "DELETE", IsLocked("OLD"), SharesMessage);
    }
}
