namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of published periods and of history as SQLite triggers. The insert triggers also stop INSERT OR REPLACE and the
/// update triggers UPDATE OR REPLACE, which delete rows without firing delete triggers in a client that has recursive
/// triggers off. A migration that rebuilds one of these tables must create its triggers again.
/// </summary>
internal static class SqliteLockTriggers
{
    private const string PublishedYear = "SELECT 1 FROM heads h JOIN periods p ON p.year = h.year WHERE p.status = 'Published'";

    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        .. OfPeriod("forecasts", null, "forecasts"),
        .. OfPeriod("director_adjustments", null, "adjustments"),
        .. OfPeriod("actuals", null, "actuals"),
        .. OfPeriod("roll_forwards", "roll_forward_id", "roll forwards"),
        .. OfPeriod("explanations", "explanation_id", "explanations"),
        .. Profiles(),
        .. CashLimits(),
        .. BudgetChanges(),
        .. Heads(),
        .. Periods(),
        .. History(),
    ];

    internal static IEnumerable<string> OfPeriod(string table, string? identity, string words)
    {
        static string IsLocked(string row) => $"EXISTS ({PublishedYear} AND h.head_id = {row}.head_id AND p.number = {row}.period)";
        var message = $"The period is published: its {words} are locked.";
        var replaces = identity is null ? string.Empty : $" OR EXISTS (SELECT 1 FROM {table} WHERE {identity} = NEW.{identity})";
        var moves = identity is null ? string.Empty : $" OR NEW.{identity} <> OLD.{identity}";
        yield return Trigger(table, "INSERT", IsLocked("NEW") + replaces, message);
        yield return Trigger(table, "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}{moves}", message);
        yield return Trigger(table, "DELETE", IsLocked("OLD"), message);
    }

    /// <summary>Of what belongs to the council and not to a head. What is of every period (0) is nobody's and stays free.</summary>
    internal static IEnumerable<string> OfYear(string table, string? identity, string words)
    {
        static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.period)";
        var message = $"The period is published: its {words} are locked.";
        var replaces = identity is null ? string.Empty : $" OR EXISTS (SELECT 1 FROM {table} WHERE {identity} = NEW.{identity})";
        var moves = identity is null ? string.Empty : $" OR NEW.{identity} <> OLD.{identity}";
        yield return Trigger(table, "INSERT", IsLocked("NEW") + replaces, message);
        yield return Trigger(table, "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}{moves}", message);
        yield return Trigger(table, "DELETE", IsLocked("OLD"), message);
    }

    /// <summary>A first row, or the last one's removal, would turn twelfths into a profile or back for months already published.</summary>
    private static IEnumerable<string> Profiles()
    {
        static string IsLocked(string row) => $"EXISTS ({PublishedYear} AND h.head_id = {row}.head_id AND p.number >= {row}.period)";
        static string InPublishedYear(string row) => $"EXISTS ({PublishedYear} AND h.head_id = {row}.head_id)";
        const string Message = "The month is published: its profile is locked.";
        yield return Trigger(
            "profiles",
            "INSERT",
            $"{IsLocked("NEW")} OR ({InPublishedYear("NEW")} AND NOT EXISTS (SELECT 1 FROM profiles WHERE head_id = NEW.head_id))",
            Message);
        yield return Trigger(
            "profiles",
            "UPDATE",
            $"{IsLocked("OLD")} OR {IsLocked("NEW")} OR (NEW.head_id <> OLD.head_id AND ({InPublishedYear("OLD")} OR {InPublishedYear("NEW")}))",
            Message);
        yield return Trigger(
            "profiles",
            "DELETE",
            $"{IsLocked("OLD")} OR ({InPublishedYear("OLD")} AND NOT EXISTS (SELECT 1 FROM profiles WHERE head_id = OLD.head_id AND period <> OLD.period))",
            Message);
    }

    private static IEnumerable<string> CashLimits()
    {
        static string IsLocked(string row) => $"EXISTS ({PublishedYear} AND h.head_id = {row}.head_id)";
        const string Message = "A period of the year is published: its approved cash limits and last year''s figures are locked.";
        yield return Trigger("cash_limits", "INSERT", IsLocked("NEW"), Message);
        yield return Trigger("cash_limits", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", Message);
        yield return Trigger("cash_limits", "DELETE", IsLocked("OLD"), Message);
    }

    private static IEnumerable<string> BudgetChanges()
    {
        static string IsLocked(string row) =>
            $"EXISTS ({PublishedYear} AND h.head_id = {row}.head_id AND {row}.date <= date(p.year || '-04-01', '+' || min(p.number, 12) || ' months', '-1 day'))";
        const string Message = "The date lies in a published period: its budget changes are locked.";
        yield return Trigger(
            "budget_changes",
            "INSERT",
            $"{IsLocked("NEW")} OR EXISTS (SELECT 1 FROM budget_changes WHERE budget_change_id = NEW.budget_change_id)",
            Message);
        yield return Trigger("budget_changes", "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")} OR NEW.budget_change_id <> OLD.budget_change_id", Message);
        yield return Trigger("budget_changes", "DELETE", IsLocked("OLD"), Message);
    }

    private static IEnumerable<string> Heads()
    {
        static string InPublishedYear(string row) => $"EXISTS (SELECT 1 FROM periods p WHERE p.year = {row}.year AND p.status = 'Published')";
        const string Message = "A period of the year is published: its structure is locked.";
        yield return Trigger(
            "heads",
            "INSERT",
            "EXISTS (SELECT 1 FROM heads WHERE head_id = NEW.head_id) "
            + $"OR ({InPublishedYear("NEW")} AND (NEW.mirrors_head_id IS NOT NULL "
            + "OR EXISTS (SELECT 1 FROM heads WHERE year = NEW.year AND code = NEW.code) "
            + "OR EXISTS (SELECT 1 FROM cash_limits WHERE head_id = NEW.parent_id AND gross IS NOT NULL) "
            + "OR EXISTS (SELECT 1 FROM forecasts WHERE head_id = NEW.parent_id) "
            + "OR EXISTS (SELECT 1 FROM actuals WHERE head_id = NEW.parent_id)))",
            Message);
        yield return Trigger(
            "heads",
            "UPDATE",
            "NEW.head_id <> OLD.head_id "
            + $"OR (({InPublishedYear("OLD")} OR {InPublishedYear("NEW")}) AND (NEW.year <> OLD.year OR NEW.code COLLATE BINARY <> OLD.code "
            + "OR NEW.parent_id IS NOT OLD.parent_id OR NEW.kind <> OLD.kind OR NEW.in_total <> OLD.in_total OR NEW.mirrors_head_id IS NOT OLD.mirrors_head_id))",
            Message);
        yield return Trigger("heads", "DELETE", InPublishedYear("OLD"), Message);
    }

    /// <summary>A published period goes back to review only after a reopening that names its version.</summary>
    private static IEnumerable<string> Periods()
    {
        const string IsHeld =
            "NEW.year <> OLD.year OR NEW.number <> OLD.number OR NEW.published_version < OLD.published_version "
            + "OR (OLD.status = 'Published' AND NEW.status <> 'Published' AND NOT (NEW.status = 'InReview' "
            + "AND EXISTS (SELECT 1 FROM reopenings r WHERE r.year = OLD.year AND r.number = OLD.number AND r.after_version = OLD.published_version) "
            + "AND NOT EXISTS (SELECT 1 FROM periods p WHERE p.year = OLD.year AND p.number > OLD.number AND p.status = 'Published')))";
        const string Message = "The period is published and stays so.";
        yield return Trigger("periods", "INSERT", "EXISTS (SELECT 1 FROM periods WHERE year = NEW.year AND number = NEW.number AND status = 'Published')", Message);
        yield return Trigger("periods", "UPDATE", IsHeld, Message);
        yield return Trigger("periods", "DELETE", "OLD.status = 'Published'", Message);
    }

    private static IEnumerable<string> History() => OnlyAdded("history", "history_entry_id = NEW.history_entry_id", "History is only ever added to.");

    /// <summary>Refuses to change, remove or replace rows; <paramref name="same"/> says which row one that is inserted would replace.</summary>
    internal static IEnumerable<string> OnlyAdded(string table, string same, string message)
    {
        yield return Trigger(table, "INSERT", $"EXISTS (SELECT 1 FROM {table} WHERE {same})", message);
        yield return Trigger(table, "UPDATE", "1", message);
        yield return Trigger(table, "DELETE", "1", message);
    }

    /// <summary>Whether a published period has figures of the thing whose row is taken away.</summary>
    internal static string IsReported(string table, string identity) =>
        $"EXISTS (SELECT 1 FROM {table} f WHERE f.{identity} = OLD.{identity} AND EXISTS (SELECT 1 FROM heads h JOIN periods p ON p.year = h.year AND p.status = 'Published' AND p.number = f.period WHERE h.head_id = f.head_id))";

    internal static string Trigger(string table, string statement, string condition, string message) =>
        $"CREATE TRIGGER tr_{table}_lock_{statement.ToLowerInvariant()} BEFORE {statement} ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{message}'); END;";
}
