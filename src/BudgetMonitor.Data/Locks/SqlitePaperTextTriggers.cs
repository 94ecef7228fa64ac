namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of a period's own texts in papers and of what savings' workstreams share, as SQLite triggers; and room to take
/// out again what no published period reports. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqlitePaperTextTriggers
{
    private const string PublishedHead = "heads h JOIN periods p ON p.year = h.year AND p.status = 'Published' AND p.number = f.period WHERE h.head_id = f.head_id";

    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. Texts(),
        .. Workstreams(),
        .. Shares(),
        .. Removal("capital_schemes", SchemeIsReported, "A period of the year is published: its approved budgets of capital schemes are locked."),
        .. Removal("capital_years", SchemeIsReported, "A period of the year is published: its approved budgets of capital schemes are locked."),
        .. Removal("capital_funding", SchemeIsReported, "A period of the year is published: its funding of capital schemes is locked."),
        .. Removal(
            "activity_measures",
            $"EXISTS (SELECT 1 FROM activity_forecasts f WHERE f.activity_measure_id = OLD.activity_measure_id AND EXISTS (SELECT 1 FROM {PublishedHead})) "
            + "OR EXISTS (SELECT 1 FROM activity_months m JOIN periods p ON p.year = OLD.year AND p.status = 'Published' AND p.number >= m.month WHERE m.activity_measure_id = OLD.activity_measure_id)",
            "A period of the year is published: its approved measures are locked."),
        .. Removal(
            "staffing_measures",
            $"EXISTS (SELECT 1 FROM staffing_forecasts f WHERE f.staffing_measure_id = OLD.staffing_measure_id AND EXISTS (SELECT 1 FROM {PublishedHead}))",
            "A period of the year is published: its approved measures are locked."),
    ];

    private const string SchemeIsReported = $"EXISTS (SELECT 1 FROM capital_forecasts f WHERE f.capital_scheme_id = OLD.capital_scheme_id AND EXISTS (SELECT 1 FROM {PublishedHead}))";

    /// <summary>A text of every period (0) is nobody's period and stays free.</summary>
    private static IEnumerable<string> Texts()
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.period)";
        const string Message = "The period is published: its paper''s texts are locked.";
        yield return SqliteLockTriggers.Trigger("paper_texts", "INSERT", IsLocked("NEW"), Message);
        yield return SqliteLockTriggers.Trigger("paper_texts", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", Message);
        yield return SqliteLockTriggers.Trigger("paper_texts", "DELETE", IsLocked("OLD"), Message);
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

    private static IEnumerable<string> Removal(string table, string isReported, string message)
    {
        yield return $"DROP TRIGGER tr_{table}_lock_delete;";
        yield return SqliteLockTriggers.Trigger(table, "DELETE", isReported, message);
    }
}
