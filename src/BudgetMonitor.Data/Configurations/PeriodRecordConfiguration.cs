using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PeriodRecordConfiguration : IEntityTypeConfiguration<PeriodRecord>
{
    public void Configure(EntityTypeBuilder<PeriodRecord> builder)
    {
        builder.ToTable("periods", table => table.HasCheckConstraint("ck_periods_number", "number BETWEEN 1 AND 13"));
        builder.HasKey(period => new { period.Year, period.Number });
        builder.Property(period => period.RulesAtPublication).HasMaxLength(PeriodRecord.RulesMaxLength);
    }
}
