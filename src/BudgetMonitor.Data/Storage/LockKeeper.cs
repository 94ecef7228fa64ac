using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Locks;

#pragma warning disable RS0030 // A named place for plain SQL: it makes the triggers that hold the locks, and changes no data.

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// Looks after the triggers of <see cref="LockTriggers"/> in a database: finds those that are gone, switched off or not as
/// this version has them, and puts them in.
/// </summary>
/// <param name="connection">An open connection.</param>
/// <param name="provider">The engine behind it.</param>
[SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant or one of LockTriggers.")]
internal sealed partial class LockKeeper(DbConnection connection, DatabaseProvider provider)
{
    private const string OfSqlite = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger';";

    private const string OfSqlServer =
        "SELECT t.name, m.definition FROM sys.triggers AS t LEFT JOIN sys.sql_modules AS m ON m.object_id = t.object_id WHERE t.is_disabled = 0;";

    private readonly IReadOnlyList<LockTrigger> wanted = provider == DatabaseProvider.Sqlite ? LockTriggers.Sqlite : LockTriggers.SqlServer;

    /// <summary>The locks that are not there or are switched off, and those whose text is not this version's.</summary>
    public async Task<(IReadOnlyList<LockTrigger> Missing, IReadOnlyList<LockTrigger> Different)> CompareAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = provider == DatabaseProvider.Sqlite ? OfSqlite : OfSqlServer;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                found[reader.GetString(0)] = await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1);
            }
        }

        return (
            [.. wanted.Where(trigger => !found.ContainsKey(trigger.Name))],
            [.. wanted.Where(trigger => found.GetValueOrDefault(trigger.Name) is { } text && Text(text) != Text(trigger.Statement))]);
    }

    /// <summary>Puts in what is missing or different, each whole or not at all.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var (missing, different) = await CompareAsync(cancellationToken);
        foreach (var trigger in missing.Concat(different))
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = provider == DatabaseProvider.Sqlite
                ? $"DROP TRIGGER IF EXISTS {trigger.Name}; {trigger.Statement}"
                : $"{OrAltered(trigger)} ENABLE TRIGGER {trigger.Name} ON {trigger.Table};";
            await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>SQL Server's statement that makes the trigger or gives the one that stands its text.</summary>
    public static string OrAltered(LockTrigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return trigger.Statement.Replace("CREATE TRIGGER ", "CREATE OR ALTER TRIGGER ", StringComparison.Ordinal);
    }

    /// <summary>
    /// A trigger's text for comparing: out of its EXEC, and without blanks, line ends and the words before TRIGGER, of which
    /// a server keeps its own.
    /// </summary>
    private static string Text(string statement)
    {
        var text = statement.StartsWith("EXEC(N'", StringComparison.Ordinal)
            ? statement["EXEC(N'".Length..^"');".Length].Replace("''", "'", StringComparison.Ordinal)
            : statement;
        text = Blanks().Replace(text, string.Empty);
        return text[Math.Max(0, text.IndexOf("TRIGGER", StringComparison.OrdinalIgnoreCase))..].TrimEnd(';');
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
