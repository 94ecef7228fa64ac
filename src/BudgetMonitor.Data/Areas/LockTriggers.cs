using System.Text.RegularExpressions;
using BudgetMonitor.Data.Locks;

namespace BudgetMonitor.Data.Areas;

/// <summary>
/// The triggers that hold the locks of published periods and keep history append-only, also against a plain SQL client: those of
/// every lock that an area declares. Migrations run them, what EF is told of tables with triggers is read from them, and so is
/// what the start looks for. Where a text is changed, a database that has the older one gets the new one whenever it is brought
/// up to date (see <see cref="Storage.LockKeeper"/>).
/// </summary>
public static partial class LockTriggers
{
    /// <summary>SQL Server: one trigger a table, for all three kinds of statement.</summary>
    public static IReadOnlyList<LockTrigger> SqlServer { get; } = [.. CouncilAreas.Entities.Where(rules => rules.Lock is not null).Select(rules => Read(rules.Lock!.OnSqlServer(rules.Table)))];

    /// <summary>SQLite: one trigger for each kind of statement.</summary>
    public static IReadOnlyList<LockTrigger> Sqlite { get; } = [.. CouncilAreas.Entities.Where(rules => rules.Lock is not null).SelectMany(rules => rules.Lock!.OnSqlite(rules.Table)).Select(Read)];

    private static LockTrigger Read(string statement) => Made().Match(statement) is { Success: true } made
        ? new LockTrigger(made.Groups["name"].Value, made.Groups["table"].Value, statement)
        : throw new InvalidOperationException($"Makes no lock: {statement}");

    [GeneratedRegex(@"CREATE TRIGGER (?<name>\w+) (BEFORE \w+ )?ON (?<table>\w+) ", RegexOptions.CultureInvariant)]
    private static partial Regex Made();
}
