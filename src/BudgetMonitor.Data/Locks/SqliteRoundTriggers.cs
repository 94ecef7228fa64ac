namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of the monthly round as SQLite triggers: what is said and decided about a period is locked with it, and
/// published papers are only ever added to. See <see cref="LockTriggers"/>.
/// </summary>
internal static class SqliteRoundTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. SqliteLockTriggers.OfPeriod("commentaries", null, "commentary"),
        .. SqliteLockTriggers.OfPeriod("action_progress", null, "actions"),
        .. SqliteLockTriggers.OfPeriod("part_submissions", null, "submissions"),
        .. CheckAnswers(),
        .. SqliteLockTriggers.OnlyAdded(
            "published_papers",
            "published_paper_id = NEW.published_paper_id OR (year = NEW.year AND number = NEW.number AND kind = NEW.kind AND version = NEW.version)",
            "Published papers are only ever added to."),
        .. SqliteLockTriggers.OnlyAdded(
            "paper_files", "published_paper_id = NEW.published_paper_id AND name = NEW.name", "Files of published papers are only ever added to."),
        .. SqliteLockTriggers.OnlyAdded(
            "reopenings",
            "reopening_id = NEW.reopening_id OR (year = NEW.year AND number = NEW.number AND after_version = NEW.after_version)",
            "Reopenings are only ever added to."),
    ];

    private static IEnumerable<string> CheckAnswers()
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.number)";
        const string Message = "The period is published: the answers to its checks are locked.";
        yield return SqliteLockTriggers.Trigger("check_answers", "INSERT", IsLocked("NEW"), Message);
        yield return SqliteLockTriggers.Trigger("check_answers", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", Message);
        yield return SqliteLockTriggers.Trigger("check_answers", "DELETE", IsLocked("OLD"), Message);
    }
}
