using BudgetMonitor.Data.Storage;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Web.Demonstration;

namespace BudgetMonitor.Web.Hosting;

/// <summary>The council's database: found by configuration, brought up to date at the start, filled in a demonstration.</summary>
public static class DatabaseHosting
{
    /// <summary>Adds it.</summary>
    public static void AddCouncilDatabase(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var demonstration = DemonstrationSettings.Read(builder.Configuration, builder.Environment);
        var options = DatabaseOptions.Read(builder.Configuration, builder.Environment.ContentRootPath);
        if (demonstration.IsOn && string.IsNullOrWhiteSpace(builder.Configuration["Database:ConnectionString"]))
        {
            // Each demonstration has a file of its own, so that changing the setting changes the council.
            options = DatabaseOptions.SqliteFile(Path.GetFullPath($"data/demonstration-{demonstration.Council}.db", builder.Environment.ContentRootPath));
        }

        builder.Services.AddBudgetData(options.ForPeople());
        builder.Services.AddSingleton(demonstration);
        builder.Services.AddSingleton<BundleImporter>();
        builder.Services.AddScoped<DemonstrationStart>();
        builder.Services.AddScoped<DemonstrationAccounts>();
        builder.Services.AddScoped<DemonstrationRound>();
        builder.Services.AddScoped<DemonstrationSavings>();
    }

    /// <summary>Brings the database up to date and, in a demonstration, fills an empty one.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.Services.GetRequiredService<DatabaseStarter>().StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationStart>().RunAsync(CancellationToken.None);
    }
}
