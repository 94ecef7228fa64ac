using Microsoft.EntityFrameworkCore;

#pragma warning disable RS0030 // A named place for plain SQL: it looks at the tables and changes no data.

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// What the embedded database knows of how its rows are spread, from which it chooses an index. It learns nothing by itself,
/// so it is told to look when the product starts and after a load; tables that have not changed much are passed over. SQL
/// Server keeps its own.
/// </summary>
public static class DatabaseStatistics
{
    // So many rows of each index are looked at: a fraction of a second for the largest council. 0x10002: every table.
    private const string Look = "PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;";

    /// <summary>Looks at the tables that have changed much.</summary>
    public static async Task RefreshAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Database.IsSqlite())
        {
            await context.Database.ExecuteSqlRawAsync(Look, cancellationToken);
        }
    }
}
