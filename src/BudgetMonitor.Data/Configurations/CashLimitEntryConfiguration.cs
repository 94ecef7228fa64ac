using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CashLimitEntryConfiguration : IEntityTypeConfiguration<CashLimitEntry>
{
    public void Configure(EntityTypeBuilder<CashLimitEntry> builder)
    {
        builder.ToTable("cash_limits");
        builder.HasKey(limit => limit.HeadId);
        builder.Property(limit => limit.HeadId).ValueGeneratedNever();
        builder.HasOne<Head>().WithOne().HasForeignKey<CashLimitEntry>(limit => limit.HeadId);
    }
}
