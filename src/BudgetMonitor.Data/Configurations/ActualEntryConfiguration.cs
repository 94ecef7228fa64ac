using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ActualEntryConfiguration : IEntityTypeConfiguration<ActualEntry>
{
    public void Configure(EntityTypeBuilder<ActualEntry> builder)
    {
        builder.ToTable("actuals", table => table.HasCheckConstraint("ck_actuals_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(actual => new { actual.HeadId, actual.Period });
        builder.HasOne<Head>().WithMany().HasForeignKey(actual => actual.HeadId);
    }
}
