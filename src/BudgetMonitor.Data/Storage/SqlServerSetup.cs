using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable RS0030 // A named place for plain SQL: it makes the database and asks how it is set up, and changes no data.

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// How a SQL Server database must be set up: readings that neither wait for writers nor see half a change, and names that
/// are one name in upper and lower case, as they are for the product.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this class; the database's name is quoted.")]
internal static class SqlServerSetup
{
    /// <summary>The collation of a database that the product makes.</summary>
    public const string Collation = "Latin1_General_100_CI_AS";

    /// <summary>Readers see what was last committed in place of waiting.</summary>
    public const string ReadCommittedSnapshot = "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";

    /// <summary>Several queries may see one state.</summary>
    public const string AllowSnapshot = "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON";

    private const string ReadCommittedSnapshotIsOn = "SELECT CAST(is_read_committed_snapshot_on AS int) FROM sys.databases WHERE database_id = DB_ID();";

    private const string SnapshotIsAllowed = "SELECT CAST(snapshot_isolation_state AS int) FROM sys.databases WHERE database_id = DB_ID();";

    private const string DatabaseCollation = "SELECT collation_name FROM sys.databases WHERE database_id = DB_ID();";

    private const string ColumnsOfAnother =
        "SELECT COUNT(*) FROM sys.columns AS c JOIN sys.tables AS t ON t.object_id = c.object_id JOIN sys.databases AS d ON d.database_id = DB_ID() "
        + "WHERE c.collation_name <> d.collation_name;";

    /// <summary>Makes the database where the server has none of that name, and lets readings take snapshots where they may not yet.</summary>
    public static async Task PrepareAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var creator = (IRelationalDatabaseCreator)context.Database.GetService<IDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await CreateAsync(context.Database.GetConnectionString()!, cancellationToken);
            for (var waited = 0; waited < 60 && !await creator.ExistsAsync(cancellationToken); waited++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = context.Database.GetDbConnection();
            if (await AskAsync(connection, SnapshotIsAllowed, cancellationToken) != "1")
            {
                await RunAsync(connection, AllowSnapshot, cancellationToken);
            }
        }
        catch (SqlException)
        {
            // The login may not: the check that follows says what to run.
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Refuses a database that is not set up as it must be, with what to run.</summary>
    public static async Task CheckAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await ExpectAsync(
            ReadCommittedSnapshotIsOn,
            answer => answer == "1",
            $"READ_COMMITTED_SNAPSHOT is off, so readers would wait for writers. Run: {ReadCommittedSnapshot}");
        await ExpectAsync(
            SnapshotIsAllowed,
            answer => answer == "1",
            $"ALLOW_SNAPSHOT_ISOLATION is off, so a page could show half of what somebody saves. Run: {AllowSnapshot}");
        await ExpectAsync(
            DatabaseCollation,
            IsFit,
            "its collation must take upper and lower case for the same and letters with and without accents for different ones "
            + $"(a name with _CI_AS in it). Create the database anew with COLLATE {Collation} and load the council's data into it");
        await ExpectAsync(
            ColumnsOfAnother,
            answer => answer == "0",
            "some columns have another collation than the database, so names would not be compared alike everywhere. "
            + "Create the database anew and load the council's data into it, or give the columns the database's collation");

        async Task ExpectAsync(string question, Func<string, bool> isFit, string otherwise)
        {
            var answer = await AskAsync(connection, question, cancellationToken);
            if (!isFit(answer))
            {
                throw new DatabaseNotFitException($"The database is not set up safely: {otherwise}. (It answered '{answer}' to {question})");
            }
        }
    }

    private static bool IsFit(string collation) => collation.Contains("_CI_AS", StringComparison.OrdinalIgnoreCase);

    private static async Task CreateAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = new SqlConnectionStringBuilder(connectionString);
        var name = $"[{builder.InitialCatalog.Replace("]", "]]", StringComparison.Ordinal)}]";
        builder.InitialCatalog = "master";
        await using var master = new SqlConnection(builder.ConnectionString);
        await master.OpenAsync(cancellationToken);
        foreach (var statement in Creation(name))
        {
            await RunAsync(master, statement, cancellationToken);
        }
    }

    /// <summary>What makes a database as it must be; the name is quoted already.</summary>
    public static IEnumerable<string> Creation(string name) =>
    [
        $"CREATE DATABASE {name} COLLATE {Collation}",
        ReadCommittedSnapshot.Replace("CURRENT", name, StringComparison.Ordinal),
        AllowSnapshot.Replace("CURRENT", name, StringComparison.Ordinal),
    ];

    private static async Task RunAsync(DbConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> AskAsync(DbConnection connection, string question, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
