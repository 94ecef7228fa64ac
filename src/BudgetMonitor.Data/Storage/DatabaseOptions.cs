using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace BudgetMonitor.Data.Storage;

/// <summary>The two engines.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded: one file, no server. The default.</summary>
    Sqlite,

    /// <summary>For production.</summary>
    SqlServer,
}

/// <summary>Which database the council's data is in.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The file of the embedded database, below the content root, where nothing else is set.</summary>
    public const string DefaultFile = "data/budget-monitor.db";

    /// <summary>The engine.</summary>
    public DatabaseProvider Provider { get; init; }

    /// <summary>How to reach it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Whether the start brings the schema up to date; false where another login with more rights does that.</summary>
    public bool MigrateAtStart { get; init; } = true;

    /// <summary>An embedded database in this file.</summary>
    public static DatabaseOptions SqliteFile(string path) => new()
    {
        Provider = DatabaseProvider.Sqlite,
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString,
    };

    /// <summary>
    /// The same for people who wait for an answer: another program that writes to the embedded file, such as an import, is
    /// waited for as long as a server is, and not the half minute of a command line. A wait that the connection string names
    /// stays. Writers of one process queue among themselves and never wait for the file.
    /// </summary>
    public DatabaseOptions ForPeople()
    {
        if (Provider != DatabaseProvider.Sqlite)
        {
            return this;
        }

        var builder = new SqliteConnectionStringBuilder(ConnectionString);
        if (builder.DefaultTimeout == new SqliteConnectionStringBuilder().DefaultTimeout)
        {
            builder.DefaultTimeout = SqlServerReach.ConnectSeconds;
        }

        return this with { ConnectionString = builder.ConnectionString };
    }

    /// <summary>
    /// Reads <c>Database:Provider</c>, <c>Database:ConnectionString</c> and <c>Database:MigrateAtStart</c>. A relative file
    /// of the embedded database lies below <paramref name="contentRoot"/>.
    /// </summary>
    public static DatabaseOptions Read(IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Database");
        var connection = section["ConnectionString"];
        if (!Enum.TryParse<DatabaseProvider>(section["Provider"] ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true, out var provider))
        {
            throw new DatabaseNotFitException($"Database:Provider is '{section["Provider"]}'. Set it to Sqlite or SqlServer.");
        }

        if (provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connection))
        {
            throw new DatabaseNotFitException("Database:ConnectionString is empty. SQL Server needs one: set Database__ConnectionString in the environment.");
        }

        return new DatabaseOptions
        {
            Provider = provider,
            ConnectionString = provider == DatabaseProvider.Sqlite ? BelowRoot(connection, contentRoot) : OfServer(connection!),
            MigrateAtStart = section["MigrateAtStart"] is not { Length: > 0 } migrate
                || (bool.TryParse(migrate, out var may) ? may : throw new DatabaseNotFitException($"Database:MigrateAtStart is '{migrate}'. Set it to true or false.")),
        };
    }

    private static string OfServer(string connection)
    {
        try
        {
            return new SqlConnectionStringBuilder(connection) is { InitialCatalog.Length: > 0 }
                ? connection
                : throw new DatabaseNotFitException("Database:ConnectionString names no database. Add Database=… with the name of the council's database.");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Unreadable(fault);
        }
    }

    private static string BelowRoot(string? connection, string contentRoot)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connection);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Unreadable(fault);
        }

        if (builder.DataSource.Length == 0)
        {
            builder.DataSource = DefaultFile;
        }

        builder.DataSource = Path.GetFullPath(builder.DataSource, Path.GetFullPath(contentRoot));
        return builder.ConnectionString;
    }

    // What stands in it is not repeated: it may be a password.
    private static DatabaseNotFitException Unreadable(Exception fault) => new(
        "Database:ConnectionString cannot be read. Write its parts as NAME=VALUE with semicolons between them, and put a value with a semicolon or a quotation mark into quotation marks.",
        fault);
}
