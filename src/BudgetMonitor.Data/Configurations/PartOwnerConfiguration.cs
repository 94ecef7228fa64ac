using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PartOwnerConfiguration : IEntityTypeConfiguration<PartOwner>
{
    public void Configure(EntityTypeBuilder<PartOwner> builder)
    {
        builder.ToTable("part_owners");
        builder.HasKey(owner => owner.Code);
        builder.Property(owner => owner.Code).HasMaxLength(Head.CodeMaxLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(owner => owner.OwnerAccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(owner => owner.DeputyAccountId);
    }
}
