using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsProgressConfiguration : IEntityTypeConfiguration<SavingsProgress>
{
    public void Configure(EntityTypeBuilder<SavingsProgress> builder)
    {
        builder.ToTable("savings_progress", table => table.HasCheckConstraint("ck_savings_progress_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(progress => new { progress.SavingsLineId, progress.Period });
        builder.Property(progress => progress.ReplacedBy).HasMaxLength(SavingsFields.Reference.Most);
        builder.Property(progress => progress.Text).HasMaxLength(SavingsFields.Text.Most);
        builder.HasOne<SavingsLine>().WithMany().HasForeignKey(progress => progress.SavingsLineId);
    }
}
