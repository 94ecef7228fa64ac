using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Configurations;

internal sealed class RagRuleRecordConfiguration : IEntityTypeConfiguration<RagRuleRecord>
{
    public void Configure(EntityTypeBuilder<RagRuleRecord> builder)
    {
        builder.ToTable("rag_rules");
        builder.HasKey(rule => rule.Level);
        builder.Property(rule => rule.Level).HasMaxLength(20);
    }
}
