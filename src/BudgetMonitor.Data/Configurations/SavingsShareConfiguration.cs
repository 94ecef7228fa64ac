using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsShareConfiguration : IEntityTypeConfiguration<SavingsShare>
{
    public void Configure(EntityTypeBuilder<SavingsShare> builder)
    {
        builder.ToTable("savings_shares");
        builder.HasKey(share => new { share.SavingsWorkstreamId, share.ForYear });
        builder.HasOne<SavingsWorkstream>().WithMany().HasForeignKey(share => share.SavingsWorkstreamId);
    }
}
