using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>The product as it starts with given settings, on an empty database of its own.</summary>
public sealed class StartingProduct(params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("budget-monitor-start-").FullName;

    /// <summary>The environment.</summary>
    public string Environment { get; init; } = "Demonstration";

    /// <summary>The database file.</summary>
    public string DatabaseFile => Path.Combine(folder, "council.db");

    /// <summary>Starts it.</summary>
    public HttpClient Client() => CreateClient();

    /// <summary>Looks into the database.</summary>
    public async Task<T> LookAsync<T>(Func<BudgetDbContext, Task<T>> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        await using var db = await Services.GetRequiredService<IDbContextFactory<BudgetDbContext>>().CreateDbContextAsync();
        return await look(db);
    }

    /// <summary>Changes something behind the pages' back.</summary>
    public Task ChangeAsync(Func<BudgetDbContext, Task> change) => Services.GetRequiredService<IChangeRunner>().RunAsync(
        new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine),
        async (db, _) =>
        {
            await change(db);
            return ChangeResult.Save("Changed.");
        },
        CancellationToken.None);

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Database:ConnectionString", $"Data Source={DatabaseFile}");
        builder.UseSetting("Serilog:MinimumLevel", "Fatal");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
