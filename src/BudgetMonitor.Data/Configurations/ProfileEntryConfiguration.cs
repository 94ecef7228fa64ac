using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ProfileEntryConfiguration : IEntityTypeConfiguration<ProfileEntry>
{
    public void Configure(EntityTypeBuilder<ProfileEntry> builder)
    {
        builder.ToTable("profiles", table => table.HasCheckConstraint("ck_profiles_period", "period BETWEEN 1 AND 12"));
        builder.HasKey(profile => new { profile.HeadId, profile.Period });
        builder.HasOne<Head>().WithMany().HasForeignKey(profile => profile.HeadId);
    }
}
