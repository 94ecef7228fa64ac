using BudgetMonitor.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Hosting;

/// <summary>The council's database: found by configuration and brought up to date at the start.</summary>
public static class DatabaseHosting
{
    /// <summary>Adds it.</summary>
    public static void AddCouncilDatabase(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddDbContext<BudgetDbContext>(options =>
            options.UseSqlite(builder.Configuration["Database:ConnectionString"] ?? "Data Source=budget-monitor.db"));
    }

    /// <summary>Brings the database up to date.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BudgetDbContext>().Database.MigrateAsync();
    }
}
