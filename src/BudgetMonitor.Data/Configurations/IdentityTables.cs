using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Configurations;

/// <summary>Identity's own tables, named like the others.</summary>
internal static class IdentityTables
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<IdentityUserClaim<int>>(claim =>
        {
            claim.ToTable("account_claims");
            claim.Property(row => row.ClaimType).HasMaxLength(200);
            claim.Property(row => row.ClaimValue).HasMaxLength(1000);
        });
        builder.Entity<IdentityUserLogin<int>>(login =>
        {
            login.ToTable("account_logins");
            login.Property(row => row.ProviderDisplayName).HasMaxLength(200);
        });
        builder.Entity<IdentityUserToken<int>>().ToTable("account_tokens");
    }
}
