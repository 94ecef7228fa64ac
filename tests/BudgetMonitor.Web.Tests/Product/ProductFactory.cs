using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>
/// The whole product on the Kent demonstration, with a database of its own: the first one of the run loads the sample, the
/// others start from a copy. A test class that only reads shares one through <see cref="SharedProduct"/>; one that writes
/// takes one as its class fixture.
/// </summary>
public class ProductFactory : WebApplicationFactory<Program>
{
    private static readonly Lazy<string> Template = new(LoadTemplate);

    private readonly string folder = Directory.CreateTempSubdirectory("budget-monitor-web-").FullName;

    /// <summary>On a copy of the loaded demonstration.</summary>
    public ProductFactory()
        : this(Template.Value)
    {
    }

    /// <summary>On a copy of a database, or on an empty one that the demonstration is loaded into.</summary>
    protected ProductFactory(string? template)
    {
        DatabaseFile = Path.Combine(folder, "council.db");
        if (template is not null)
        {
            File.Copy(template, DatabaseFile);
        }
    }

    /// <summary>The database file.</summary>
    public string DatabaseFile { get; }

    /// <summary>A browser that nobody is signed in with.</summary>
    public Browser Browse(string address = "http://localhost") => new(this, new Uri(address));

    /// <summary>A browser signed in as one of the demonstration's accounts.</summary>
    public async Task<Browser> BrowseAsAsync(string userName)
    {
        var browser = Browse();
        await browser.SignInAsync(userName);
        return browser;
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> LookAsync<T>(Func<BudgetDbContext, Task<T>> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        await using var db = await Services.GetRequiredService<IDbContextFactory<BudgetDbContext>>().CreateDbContextAsync();
        return await look(db);
    }

    /// <summary>Changes something behind the pages' back, as another way into the product would.</summary>
    public async Task ChangeAsync(Func<BudgetDbContext, Task> change)
    {
        var outcome = await Services.GetRequiredService<IChangeRunner>().RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine),
            async (db, _) =>
            {
                await change(db);
                return ChangeResult.Save("Changed.");
            },
            CancellationToken.None);
        outcome.WasSaved.Should().BeTrue(outcome.Message);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demonstration");
        builder.UseSetting("Database:ConnectionString", $"Data Source={DatabaseFile}");
        builder.UseSetting("Demonstration:Council", "kent-2017-18");
        builder.UseSetting("Sessions:RefusalMilliseconds", "0");
        builder.UseSetting("Limits:SignInsPerMinuteAndAddress", "100000");
        builder.UseSetting("Serilog:MinimumLevel", "Fatal");

        // How long a guess takes is the framework's business; a run signs in thousands of times.
        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>A copy of a database that lasts as long as the run.</summary>
    protected static string Keep(string databaseFile)
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("budget-monitor-web-template-").FullName, "council.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        using var connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", copy);
        command.ExecuteNonQuery();
        return copy;
    }

    private static string LoadTemplate()
    {
        using var factory = new ProductFactory(template: null);
        factory.CreateClient().Dispose();
        return Keep(factory.DatabaseFile);
    }
}
