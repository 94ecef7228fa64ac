using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Testing;

/// <summary>
/// An embedded database in a folder of its own, migrated and checked as the product does it, gone when disposed. The
/// first one of a process migrates; the others start from a copy of it.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim TemplateLock = new(1, 1);
    private static string? template;

    private readonly string folder;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private TestDatabase(string folder, Action<IServiceCollection>? configure)
    {
        this.folder = folder;
        File = Path.Combine(folder, "council.db");
        Options = DatabaseOptions.SqliteFile(File);
        var collection = new ServiceCollection();
        collection.AddBudgetData(Options);

        // How long a guess takes is the framework's business; a run makes thousands of passwords.
        collection.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1);
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    /// <summary>How the product reaches it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>Everything that AddBudgetData registers, and what the test added.</summary>
    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>A new, empty database; <paramref name="configure"/> may add or replace services.</summary>
    public static async Task<TestDatabase> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("budget-monitor-test-").FullName;
        var database = new TestDatabase(folder, configure);
        System.IO.File.Copy(await TemplateAsync(), database.File);
        await database.Get<DatabaseStarter>().StartAsync();
        return database;
    }

    /// <summary>A registered service.</summary>
    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A context to look with.</summary>
    public BudgetDbContext Context() => Get<IDbContextFactory<BudgetDbContext>>().CreateDbContext();

    /// <summary>Changes something as the product does it, and insists that it was saved.</summary>
    public async Task ChangeAsync(Func<BudgetDbContext, Task> change, Person? who = null, string? reason = null)
    {
        var outcome = await TryChangeAsync(change, who, reason);
        if (!outcome.WasSaved)
        {
            throw new InvalidOperationException(outcome.Message);
        }
    }

    /// <summary>Tries to change something as the product does it.</summary>
    public Task<ChangeOutcome> TryChangeAsync(Func<BudgetDbContext, Task> change, Person? who = null, string? reason = null) =>
        Get<IChangeRunner>().RunAsync(
            new ChangeRequest(Guid.NewGuid(), who ?? Person.CommandLine, EntryChannel.CommandLine, reason),
            async (context, _) =>
            {
                await change(context);
                return ChangeResult.Save("Changed.");
            },
            CancellationToken.None);

    /// <summary>A plain connection, as any SQL client has: without the product's settings, locks or history.</summary>
    public SqliteConnection OpenPlain()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        using (var connection = new SqliteConnection(Options.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> TemplateAsync()
    {
        await TemplateLock.WaitAsync();
        try
        {
            if (template is null)
            {
                var folder = Directory.CreateTempSubdirectory("budget-monitor-template-").FullName;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
                await using var database = new TestDatabase(Directory.CreateTempSubdirectory("budget-monitor-test-").FullName, null);
                await database.Get<DatabaseStarter>().StartAsync();
                var copy = Path.Combine(folder, "template.db");
                using var connection = database.OpenPlain();
                using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $file";
                command.Parameters.AddWithValue("$file", copy);
                command.ExecuteNonQuery();
                template = copy;
            }

            return template;
        }
        finally
        {
            TemplateLock.Release();
        }
    }
}
