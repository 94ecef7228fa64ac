using System.CommandLine;
using BudgetMonitor.Checks;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Exchange;
using BudgetMonitor.Papers;
using BudgetMonitor.Reporting.Printing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli;

/// <summary>
/// Which database a command works on: what the line says, else the configuration of the web host, whose default file is
/// the default here too.
/// </summary>
/// <param name="terminal">The folder in which the command runs, and where what fails is said.</param>
internal sealed class DatabaseChoice(Terminal terminal)
{
    private readonly Option<string?> database = new("--database", "-d")
    {
        Description = "The database: a file, or a connection string. Where left out, the web host's configuration decides (Database__ConnectionString).",
        Recursive = true,
        HelpName = "file or connection string",
    };

    private readonly Option<DatabaseProvider?> provider = new("--provider")
    {
        Description = "The engine. Where left out, the web host's configuration decides (Database__Provider).",
        Recursive = true,
    };

    /// <summary>Adds the options to a command and those below it.</summary>
    public void AddTo(Command command)
    {
        command.Add(database);
        command.Add(provider);
    }

    /// <summary>Everything a command needs, on a database that is up to date.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="mayCreate">Whether a new database is made, or an old one brought up to date; otherwise the command says what to do first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ServiceProvider> OpenAsync(ParseResult parsed, bool mayCreate, CancellationToken cancellationToken)
    {
        var options = Options(parsed);
        if (!mayCreate && !Exists(options))
        {
            throw new CommandFailedException($"There is no database {FileOf(options)} yet. Load a council's bundle first: load <folder>.");
        }

        var services = Services(options, Configuration());
        try
        {
            var starter = services.GetRequiredService<DatabaseStarter>();
            await (mayCreate ? starter.StartAsync(cancellationToken) : starter.StartWithoutMigratingAsync(cancellationToken));
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>The database that the line and the configuration name.</summary>
    public DatabaseOptions Options(ParseResult parsed)
    {
        var configuration = Configuration();
        if (parsed.GetValue(provider) is { } engine)
        {
            configuration["Database:Provider"] = engine.ToString();
        }

        if (parsed.GetValue(database) is { } given)
        {
            var isFile = !given.Contains('=', StringComparison.Ordinal);
            configuration["Database:ConnectionString"] = isFile
                ? new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(given, terminal.Folder) }.ConnectionString
                : given;
        }

        return DatabaseOptions.Read(configuration, ContentRoot(terminal.Folder));
    }

    /// <summary>Whether the database is there; of a server's, only the server knows.</summary>
    public static bool Exists(DatabaseOptions options) => options.Provider != DatabaseProvider.Sqlite || File.Exists(FileOf(options));

    /// <summary>The services of a command on a database.</summary>
    public ServiceProvider Services(DatabaseOptions options) => Services(options, Configuration());

    private ServiceProvider Services(DatabaseOptions options, IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => TerminalLog.Add(logging, terminal));
        services.AddOptions();
        services.AddBudgetData(options);
        services.AddExchange();
        services.AddPapers(configuration.GetSection(PdfPrinterOptions.Section).Get<PdfPrinterOptions>());
        services.AddChecks();
        return services.BuildServiceProvider();
    }

    private IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .SetBasePath(ContentRoot(terminal.Folder))
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production"}.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    private static string FileOf(DatabaseOptions options) =>
        options.Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(options.ConnectionString).DataSource : "on the server";

    /// <summary>Where the web host runs: its project in a checkout, else the folder of the command.</summary>
    private static string ContentRoot(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "BudgetMonitor.sln")))
            {
                return Path.Combine(parent.FullName, "src", "BudgetMonitor.Web");
            }
        }

        return folder;
    }
}
