using BudgetMonitor.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BudgetMonitor.Data.SqlServer;

/// <summary>The context for the migrations tool; nothing is ever stored through it.</summary>
public sealed class DesignTimeContext : IDesignTimeDbContextFactory<BudgetDbContext>
{
    /// <inheritdoc/>
    public BudgetDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=design-time" });
        return new BudgetDbContext(builder.Options);
    }
}
