using System.Text.RegularExpressions;

namespace BudgetMonitor.Data.Locks;

/// <summary>A trigger that holds a lock.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Table">The table that it guards.</param>
/// <param name="Statement">The statement that makes it, as migrations run it.</param>
public sealed record LockTrigger(string Name, string Table, string Statement);

/// <summary>
/// The triggers that hold the locks of published periods and keep history append-only, also against a plain SQL client.
/// Each area's statements are the one declaration: migrations run them, what EF is told of tables with triggers is read from
/// them, and so is what the start looks for. Where a text is changed, a database that has the older one gets the new one
/// whenever it is brought up to date (see <see cref="Storage.LockKeeper"/>).
/// </summary>
public static partial class LockTriggers
{
    /// <summary>SQL Server: one trigger a table, for all three kinds of statement.</summary>
    public static IReadOnlyList<LockTrigger> SqlServer { get; } = Read(
    [
        .. SqlServerLockTriggers.Create(),
        .. SqlServerRoundTriggers.Create(),
        .. SqlServerWholePaperTriggers.Create(),
        .. SqlServerSavingsTriggers.Create(),
        .. SqlServerBalanceTriggers.Create(),
        .. SqlServerCapitalTriggers.Create(),
        .. SqlServerSeriesTriggers.Create(),
        .. SqlServerActivityTriggers.Create(),
        .. SqlServerPaperTextTriggers.Create(),
    ]);

    /// <summary>SQLite: one trigger for each kind of statement.</summary>
    public static IReadOnlyList<LockTrigger> Sqlite { get; } = Read(
    [
        .. SqliteLockTriggers.Create(),
        .. SqliteRoundTriggers.Create(),
        .. SqliteWholePaperTriggers.Create(),
        .. SqliteSavingsTriggers.Create(),
        .. SqliteBalanceTriggers.Create(),
        .. SqliteCapitalTriggers.Create(),
        .. SqliteSeriesTriggers.Create(),
        .. SqliteActivityTriggers.Create(),
        .. SqlitePaperTextTriggers.Create(),
    ]);

    private static LockTrigger[] Read(IEnumerable<string> statements) =>
    [
        .. statements.Select(statement => Made().Match(statement) is { Success: true } made
            ? new LockTrigger(made.Groups["name"].Value, made.Groups["table"].Value, statement)
            : throw new InvalidOperationException($"Makes no lock: {statement}")),
    ];

    [GeneratedRegex(@"CREATE TRIGGER (?<name>\w+) (BEFORE \w+ )?ON (?<table>\w+) ", RegexOptions.CultureInvariant)]
    private static partial Regex Made();
}
