using System.Globalization;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Storage;
using Microsoft.Data.Sqlite;

namespace BudgetMonitor.Data.Tests.Storage;

/// <summary>
/// What a SQL Server answers about a database that is set up as it should be, for the questions of the start: its catalogue
/// views as tables of an embedded database. No test runs on a server.
/// </summary>
internal sealed class SqlServerStandIn : IDisposable
{
    public SqlServerStandIn()
    {
        Connection.Open();
        Connection.CreateFunction("DB_ID", () => 7);
        Execute(
            """
            ATTACH ':memory:' AS sys;
            CREATE TABLE sys.databases (database_id, is_read_committed_snapshot_on, snapshot_isolation_state, collation_name);
            INSERT INTO sys.databases VALUES (7, 1, 1, 'Latin1_General_100_CI_AS'), (1, 0, 0, 'Latin1_General_BIN2');
            CREATE TABLE sys.tables (object_id);
            INSERT INTO sys.tables VALUES (1);
            CREATE TABLE sys.columns (object_id, collation_name);
            INSERT INTO sys.columns VALUES (1, NULL), (1, 'Latin1_General_100_CI_AS'), (2, 'Latin1_General_BIN2');
            CREATE TABLE sys.triggers (object_id, name, is_disabled);
            CREATE TABLE sys.sql_modules (object_id, definition);
            """);
        foreach (var (trigger, number) in LockTriggers.SqlServer.Select((trigger, number) => (trigger, number)))
        {
            using var command = Connection.CreateCommand();
            command.CommandText = "INSERT INTO sys.triggers VALUES ($id, $name, 0); INSERT INTO sys.sql_modules VALUES ($id, $text);";
            command.Parameters.AddWithValue("$id", number.ToString(CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("$name", trigger.Name);
            command.Parameters.AddWithValue("$text", trigger.Statement["EXEC(N'".Length..^"');".Length].Replace("''", "'", StringComparison.Ordinal));
            command.ExecuteNonQuery();
        }
    }

    public SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public Task<(IReadOnlyList<LockTrigger> Missing, IReadOnlyList<LockTrigger> Different)> CompareAsync() =>
        new LockKeeper(Connection, DatabaseProvider.SqlServer).CompareAsync(CancellationToken.None);

    public void Execute(string statement)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Connection.Dispose();
}
