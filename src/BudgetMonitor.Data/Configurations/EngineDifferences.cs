using BudgetMonitor.Data.Areas;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BudgetMonitor.Data.Configurations;

/// <summary>The little in which the two engines differ.</summary>
internal static class EngineDifferences
{
    public static void Apply(ModelBuilder builder, DatabaseFacade database)
    {
        if (database.IsSqlite())
        {
            // SQL Server's usual collations already take upper and lower case alike, as the structure does.
            builder.Entity<Head>().Property(head => head.Code).UseCollation("NOCASE");
            return;
        }

        // SQL Server refuses the OUTPUT clause on tables with triggers, so the provider must know which have one.
        var locks = LockTriggers.SqlServer.ToLookup(trigger => trigger.Table);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var trigger in locks[entity.GetTableName() ?? string.Empty])
            {
                builder.Entity(entity.ClrType).ToTable(table => table.HasTrigger(trigger.Name));
            }
        }
    }
}
