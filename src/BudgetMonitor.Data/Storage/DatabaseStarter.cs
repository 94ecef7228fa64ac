using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

#pragma warning disable RS0030 // A named place for plain SQL: it asks how the database is set up and changes no data.

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// Makes the database ready before anything else runs: creates it, brings its schema up to date, and asserts what every
/// promise about saved figures rests on. Throws <see cref="DatabaseNotFitException"/> with advice where it cannot.
/// </summary>
/// <param name="contexts">Makes contexts.</param>
/// <param name="options">Which database.</param>
[SuppressMessage("Security", "CA2100", Justification = "Every question is a constant of this class.")]
public sealed class DatabaseStarter(IDbContextFactory<BudgetDbContext> contexts, DatabaseOptions options)
{
    /// <summary>Migrates, unless another login does that, and checks.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (!options.MigrateAtStart)
        {
            await StartWithoutMigratingAsync(cancellationToken);
            return;
        }

        await MigrateAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await CheckAsync(context, cancellationToken);
    }

    /// <summary>Checks, and refuses a database whose schema is not that of this version: for work that only reads.</summary>
    public async Task StartWithoutMigratingAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new DatabaseNotFitException(
                $"The database's schema is not that of this version{(options.MigrateAtStart ? string.Empty : ", and Database:MigrateAtStart is off")}. "
                + "Make a backup, then run the command line's migrate with a login that may change the schema, or have deploy/sql-server/schema.sql run.");
        }

        await CheckAsync(context, cancellationToken);
    }

    /// <summary>Creates the database where there is none and brings its schema up to date, whatever the settings say.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            await PrepareFileAsync(context, cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
    }

    private static async Task PrepareFileAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var file = ((SqliteConnection)context.Database.GetDbConnection()).DataSource;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            await context.Database.OpenConnectionAsync(cancellationToken);

            // Kept in the file itself from here on: readers never wait for a writer, and a writer never for readers.
            await ScalarAsync(context, "PRAGMA journal_mode=WAL;", cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new DatabaseNotFitException(
                $"The database file {file} cannot be opened for writing ({error.Message}). Check that the folder exists, is on a local disk and belongs to the account that runs the product.",
                error);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task CheckAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await (options.Provider == DatabaseProvider.Sqlite
                ? CheckSqliteAsync(context, cancellationToken)
                : CheckSqlServerAsync(context, cancellationToken));
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task CheckSqliteAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        await ExpectAsync(context, "PRAGMA journal_mode;", "wal", "write-ahead logging is not on. Put the database file on a local disk: network folders cannot have it", cancellationToken);
        await ExpectAsync(context, "PRAGMA synchronous;", "2", "full syncing is not on, so a power cut could take back saved figures. Take settings for it out of the connection string", cancellationToken);
        await ExpectAsync(context, "PRAGMA foreign_keys;", "1", "foreign keys are not on. Take settings for them out of the connection string", cancellationToken);
        await CheckTriggersAsync(context, "SELECT name FROM sqlite_master WHERE type = 'trigger';", LockTriggers.SqliteNames, cancellationToken);
    }

    private static async Task CheckSqlServerAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        await ExpectAsync(
            context,
            "SELECT CAST(is_read_committed_snapshot_on AS int) FROM sys.databases WHERE database_id = DB_ID();",
            "1",
            "READ_COMMITTED_SNAPSHOT is off, so readers would wait for writers. Run: ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE",
            cancellationToken);
        await CheckTriggersAsync(context, "SELECT name FROM sys.triggers WHERE is_disabled = 0;", LockTriggers.SqlServerNames, cancellationToken);
    }

    private static async Task ExpectAsync(BudgetDbContext context, string question, string expected, string otherwise, CancellationToken cancellationToken)
    {
        var answer = Convert.ToString(await ScalarAsync(context, question, cancellationToken), CultureInfo.InvariantCulture);
        if (!string.Equals(answer, expected, StringComparison.OrdinalIgnoreCase))
        {
            throw new DatabaseNotFitException($"The database is not set up safely: {otherwise}. (It answered '{answer}' to {question})");
        }
    }

    private static async Task CheckTriggersAsync(BudgetDbContext context, string question, IEnumerable<string> expected, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(reader.GetString(0));
        }

        var missing = expected.Where(name => !found.Contains(name)).ToList();
        if (missing.Count > 0)
        {
            throw new DatabaseNotFitException(
                $"The database has lost triggers that keep published periods locked ({string.Join(", ", missing)}). Restore it from a backup, or create them again from the migrations' script.");
        }
    }

    private static async Task<object?> ScalarAsync(BudgetDbContext context, string question, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
