using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class AccountPartConfiguration : IEntityTypeConfiguration<AccountPart>
{
    public void Configure(EntityTypeBuilder<AccountPart> builder)
    {
        builder.ToTable("account_parts");
        builder.HasKey(part => new { part.AccountId, part.Code });
        builder.Property(part => part.Code).HasMaxLength(Head.CodeMaxLength);
    }
}
