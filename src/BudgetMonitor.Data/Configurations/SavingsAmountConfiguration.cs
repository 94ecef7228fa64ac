using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsAmountConfiguration : IEntityTypeConfiguration<SavingsAmount>
{
    public void Configure(EntityTypeBuilder<SavingsAmount> builder)
    {
        builder.ToTable("savings_amounts");
        builder.HasKey(amount => new { amount.SavingsLineId, amount.ForYear, amount.Code });
        builder.Property(amount => amount.Code).HasMaxLength(Head.CodeMaxLength);
        builder.HasOne<SavingsLine>().WithMany().HasForeignKey(amount => amount.SavingsLineId);
    }
}
