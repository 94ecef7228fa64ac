using BudgetMonitor.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BudgetMonitor.Data.Sqlite;

/// <summary>The context for the migrations tool; nothing is ever stored through it.</summary>
public sealed class DesignTimeContext : IDesignTimeDbContextFactory<BudgetDbContext>
{
    /// <inheritdoc/>
    public BudgetDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(DatabaseOptions.SqliteFile("design-time.db"));
        return new BudgetDbContext(builder.Options);
    }
}
