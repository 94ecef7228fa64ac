using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BudgetMonitor.Data.Locks;
using Microsoft.Data.Sqlite;

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
    private const string Advice =
        "Make a backup, then run the command line's migrate with a login that may change the schema, or have deploy/sql-server/schema.sql run.";

    /// <summary>
    /// Migrates, unless another login does that, and checks. A lock that is gone without a migration was taken away by
    /// somebody, so it is not put back without a word.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (!options.MigrateAtStart)
        {
            await StartWithoutMigratingAsync(cancellationToken);
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await PrepareAsync(context, cancellationToken);
        await RefuseUnknownAsync(context, cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await OnConnectionAsync(context, locks => RefuseMissingAsync(locks, cancellationToken), cancellationToken);
        }

        await BringUpToDateAsync(context, cancellationToken);
        await CheckAsync(context, cancellationToken);
        await DatabaseStatistics.RefreshAsync(context, cancellationToken);
    }

    /// <summary>Checks, and refuses a database whose schema is not that of this version: for work that only reads.</summary>
    public async Task StartWithoutMigratingAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await RefuseUnknownAsync(context, cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new DatabaseNotFitException(
                $"The database's schema is not that of this version{(options.MigrateAtStart ? string.Empty : ", and Database:MigrateAtStart is off")}. {Advice}");
        }

        await CheckAsync(context, cancellationToken);
    }

    /// <summary>
    /// Creates the database where there is none and brings its schema and its locks up to date, whatever the settings say.
    /// </summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await PrepareAsync(context, cancellationToken);
        await RefuseUnknownAsync(context, cancellationToken);
        await BringUpToDateAsync(context, cancellationToken);
    }

    /// <summary>A schema that this version does not know is that of a newer one; nothing of this one may be stored there.</summary>
    private static async Task RefuseUnknownAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await context.Database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(applied => !known.Contains(applied)) is { } unknown)
        {
            throw new DatabaseNotFitException(
                $"The database was made by another version of the product, with a schema that this version does not know ({unknown}). Run that version or a newer one, or name another database.");
        }
    }

    private Task PrepareAsync(BudgetDbContext context, CancellationToken cancellationToken) => options.Provider == DatabaseProvider.Sqlite
        ? PrepareFileAsync(context, cancellationToken)
        : SqlServerSetup.PrepareAsync(context, cancellationToken);

    private async Task BringUpToDateAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.MigrateAsync(cancellationToken);
        await OnConnectionAsync(context, locks => locks.RenewAsync(cancellationToken), cancellationToken);
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
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL;";
            await command.ExecuteScalarAsync(cancellationToken);
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

    private Task CheckAsync(BudgetDbContext context, CancellationToken cancellationToken) => OnConnectionAsync(
        context,
        async locks =>
        {
            var connection = context.Database.GetDbConnection();
            await (options.Provider == DatabaseProvider.Sqlite
                ? CheckSqliteAsync(connection, cancellationToken)
                : SqlServerSetup.CheckAsync(connection, cancellationToken));
            await RefuseMissingAsync(locks, cancellationToken);
            if ((await locks.CompareAsync(cancellationToken)).Different is { Count: > 0 } different)
            {
                throw new DatabaseNotFitException(
                    $"The database has triggers that keep published periods locked as another version had them, or as somebody changed them ({Names(different)}). {Advice}");
            }
        },
        cancellationToken);

    private async Task OnConnectionAsync(BudgetDbContext context, Func<LockKeeper, Task> work, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await work(new LockKeeper(context.Database.GetDbConnection(), options.Provider));
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task CheckSqliteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await ExpectAsync("PRAGMA journal_mode;", "wal", "write-ahead logging is not on. Put the database file on a local disk: network folders cannot have it");
        await ExpectAsync("PRAGMA synchronous;", "2", "full syncing is not on, so a power cut could take back saved figures. Take settings for it out of the connection string");
        await ExpectAsync("PRAGMA foreign_keys;", "1", "foreign keys are not on. Take settings for them out of the connection string");

        async Task ExpectAsync(string question, string expected, string otherwise)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = question;
            var answer = Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            if (!string.Equals(answer, expected, StringComparison.OrdinalIgnoreCase))
            {
                throw new DatabaseNotFitException($"The database is not set up safely: {otherwise}. (It answered '{answer}' to {question})");
            }
        }
    }

    private static async Task RefuseMissingAsync(LockKeeper locks, CancellationToken cancellationToken)
    {
        if ((await locks.CompareAsync(cancellationToken)).Missing is { Count: > 0 } missing)
        {
            throw new DatabaseNotFitException(
                $"The database has lost triggers that keep published periods locked ({Names(missing)}). Find out who took them away, and look with the command line's verify whether published figures were changed meanwhile. "
                + "Then restore the database from a backup, or run the command line's migrate, which makes them again.");
        }
    }

    private static string Names(IEnumerable<LockTrigger> triggers) => string.Join(", ", triggers.Select(trigger => trigger.Name));
}
