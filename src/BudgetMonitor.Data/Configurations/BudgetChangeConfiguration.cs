using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class BudgetChangeConfiguration : IEntityTypeConfiguration<BudgetChange>
{
    public void Configure(EntityTypeBuilder<BudgetChange> builder)
    {
        builder.ToTable("budget_changes");
        builder.HasKey(change => change.BudgetChangeId);
        builder.Property(change => change.Reference).HasMaxLength(BudgetChange.ReferenceMaxLength);
        builder.Property(change => change.Reason).HasMaxLength(BudgetChange.ReasonMaxLength);
        builder.HasOne<Head>().WithMany().HasForeignKey(change => change.HeadId);
        builder.HasIndex(change => change.Reference);
    }
}
