using BudgetMonitor.Data.Storage;

namespace BudgetMonitor.Web.Hosting;

/// <summary>The council's database: found by configuration and brought up to date at the start.</summary>
public static class DatabaseHosting
{
    /// <summary>Adds it.</summary>
    public static void AddCouncilDatabase(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddBudgetData(DatabaseOptions.Read(builder.Configuration, builder.Environment.ContentRootPath));
    }

    /// <summary>Brings the database up to date.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.Services.GetRequiredService<DatabaseStarter>().StartAsync();
    }
}
