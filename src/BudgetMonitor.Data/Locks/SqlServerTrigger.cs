namespace BudgetMonitor.Data.Locks;

/// <summary>
/// Statements of SQL Server's triggers. Each CREATE stands inside EXEC, because the idempotent script wraps it in a condition,
/// where CREATE TRIGGER itself may not stand. What may not change is compared byte by byte: the usual collations take upper and
/// lower case, and blanks at the end, for the same.
/// </summary>
internal static class SqlServerTrigger
{
    /// <summary>The trigger on all three kinds of statement.</summary>
    /// <param name="table">The table.</param>
    /// <param name="message">What is said.</param>
    /// <param name="offence">A question that has an answer where rows <c>inserted</c> and <c>deleted</c> may not have changed so.</param>
    public static string Make(string table, string message, string offence) => Execute($"""
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

    /// <summary>The trigger on what changes or removes rows.</summary>
    public static string OnlyAdded(string table, string message) => Execute($"""
        CREATE TRIGGER tr_{table}_lock ON {table} INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            THROW 51000, N'{message}', 1;
        END
        """);

    /// <summary>Whether a published period has figures of the thing whose row <c>d</c> is.</summary>
    public static string IsReported(string table, string identity) =>
        $"EXISTS (SELECT 1 FROM {table} AS f JOIN heads AS h ON h.head_id = f.head_id JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = f.[period] WHERE p.[status] = 'Published' AND f.{identity} = d.{identity})";

    /// <summary>A column of text as its bytes. Never null where the column is not.</summary>
    public static string Exact(string column) => $"CAST({column} AS varbinary(8000))";

    private static string Indented(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => "        " + line));

    private static string Execute(string statement) =>
        $"EXEC(N'{statement.ReplaceLineEndings("\n").Replace("'", "''", StringComparison.Ordinal)}');";
}
