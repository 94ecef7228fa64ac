using BudgetMonitor.Data.Accounts;

namespace BudgetMonitor.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.DisplayName).HasMaxLength(AccountFields.DisplayName.Most);
        builder.Property(account => account.PasswordHash).HasMaxLength(500);
        builder.Property(account => account.SecurityStamp).HasMaxLength(100);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(100);
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
        builder.HasMany(account => account.Parts).WithOne().HasForeignKey(part => part.AccountId);
    }
}
