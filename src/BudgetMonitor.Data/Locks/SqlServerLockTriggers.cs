namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The locks of published periods and of history as SQL Server triggers. Each CREATE stands inside EXEC, because the
/// idempotent script wraps it in a condition, where CREATE TRIGGER itself may not stand. What may not change is compared
/// byte by byte: the usual collations take upper and lower case, and blanks at the end, for the same.
/// </summary>
internal static class SqlServerLockTriggers
{
    /// <summary>Every statement, in the order to run them.</summary>
    public static IEnumerable<string> Create() =>
    [
        OfPeriod("forecasts", "forecasts"),
        OfPeriod("director_adjustments", "adjustments"),
        OfPeriod("actuals", "actuals"),
        OfPeriod("roll_forwards", "roll forwards"),
        OfPeriod("explanations", "explanations"),
        Profiles(),
        CashLimits(),
        BudgetChanges(),
        Heads(),
        Periods(),
        History(),
    ];

    internal static string OfPeriod(string table, string words) => Trigger(table, $"The period is published: its {words} are locked.", $"""
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = 'Published'
        """);

    /// <summary>Of what belongs to the council and not to a head. What is of every period (0) is nobody's and stays free.</summary>
    internal static string OfYear(string table, string words) => Trigger(table, $"The period is published: its {words} are locked.", $"""
        SELECT 1
        FROM (SELECT [year], [period] FROM inserted UNION ALL SELECT [year], [period] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = 'Published'
        """);

    /// <summary>A first row, or the last one's removal, would turn twelfths into a profile or back for months already published.</summary>
    private static string Profiles() => Trigger("profiles", "The month is published: its profile is locked.", """
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[status] = 'Published'
        WHERE p.[number] >= touched.[period]
            OR NOT EXISTS (SELECT 1 FROM profiles AS standing WHERE standing.head_id = touched.head_id)
            OR (NOT EXISTS (SELECT 1 FROM deleted AS before WHERE before.head_id = touched.head_id)
                AND NOT EXISTS (SELECT 1 FROM profiles AS other WHERE other.head_id = touched.head_id
                    AND NOT EXISTS (SELECT 1 FROM inserted AS added WHERE added.head_id = other.head_id AND added.[period] = other.[period])))
        """);

    private static string CashLimits() => Trigger("cash_limits", "A period of the year is published: its approved cash limits and last year's figures are locked.", """
        SELECT 1
        FROM (SELECT head_id FROM inserted UNION ALL SELECT head_id FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published'
        """);

    private static string BudgetChanges() => Trigger("budget_changes", "The date lies in a published period: its budget changes are locked.", """
        SELECT 1
        FROM (SELECT head_id, [date] FROM inserted UNION ALL SELECT head_id, [date] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published'
            AND touched.[date] <= EOMONTH(DATEFROMPARTS(p.[year], 4, 1), CASE WHEN p.[number] > 12 THEN 11 ELSE p.[number] - 1 END)
        """);

    private static string Heads() => Trigger("heads", "A period of the year is published: its structure is locked.", $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.head_id = d.head_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
            AND (i.head_id IS NULL OR i.[year] <> d.[year] OR {Exact("i.code")} <> {Exact("d.code")} OR {Exact("i.kind")} <> {Exact("d.kind")} OR i.in_total <> d.in_total
                OR ISNULL(i.parent_id, 0) <> ISNULL(d.parent_id, 0) OR ISNULL(i.mirrors_head_id, 0) <> ISNULL(d.mirrors_head_id, 0))
        UNION ALL
        SELECT 1
        FROM inserted AS i
        WHERE NOT EXISTS (SELECT 1 FROM deleted AS d WHERE d.head_id = i.head_id)
            AND EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] = i.[year])
            AND (i.mirrors_head_id IS NOT NULL
                OR EXISTS (SELECT 1 FROM cash_limits AS c WHERE c.head_id = i.parent_id AND c.gross IS NOT NULL)
                OR EXISTS (SELECT 1 FROM forecasts AS f WHERE f.head_id = i.parent_id)
                OR EXISTS (SELECT 1 FROM actuals AS a WHERE a.head_id = i.parent_id))
        """);

    /// <summary>A published period goes back to review only after a reopening that names its version.</summary>
    private static string Periods() => Trigger("periods", "The period is published and stays so.", $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[year] = d.[year] AND i.[number] = d.[number]
        WHERE (d.[status] = 'Published' AND i.[number] IS NULL)
            OR i.published_version < d.published_version
            OR (d.[status] = 'Published' AND {Exact("i.[status]")} <> CAST('Published' AS varbinary(8000)) AND NOT (i.[status] = 'InReview'
                AND EXISTS (SELECT 1 FROM reopenings AS r WHERE r.[year] = d.[year] AND r.[number] = d.[number] AND r.after_version = d.published_version)
                AND NOT EXISTS (SELECT 1 FROM periods AS p WHERE p.[year] = d.[year] AND p.[number] > d.[number] AND p.[status] = 'Published')))
        """);

    private static string History() => OnlyAdded("history", "History is only ever added to.");

    /// <summary>Refuses to change or remove rows.</summary>
    internal static string OnlyAdded(string table, string message) => Execute($"""
        CREATE TRIGGER tr_{table}_lock ON {table} INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            THROW 51000, N'{message}', 1;
        END
        """);

    internal static string Trigger(string table, string message, string offence) => Execute($"""
        CREATE TRIGGER tr_{table}_lock ON {table} AFTER INSERT, UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (
        {Indented(offence)})
            BEGIN;
                THROW 51000, N'{message.Replace("'", "''", StringComparison.Ordinal)}', 1;
            END
        END
        """);

    private static string Indented(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => "        " + line));

    /// <summary>Whether a published period has figures of the thing whose row <c>d</c> is.</summary>
    internal static string IsReported(string table, string identity) =>
        $"EXISTS (SELECT 1 FROM {table} AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = 'Published' AND f.{identity} = d.{identity})";

    /// <summary>A column of text as its bytes. Never null where the column is not.</summary>
    internal static string Exact(string column) => $"CAST({column} AS varbinary(8000))";

    internal static string Execute(string statement) =>
        $"EXEC(N'{statement.ReplaceLineEndings("\n").Replace("'", "''", StringComparison.Ordinal)}');";
}
