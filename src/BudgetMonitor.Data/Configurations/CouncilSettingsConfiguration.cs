using BudgetMonitor.Domain.Council;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CouncilSettingsConfiguration : IEntityTypeConfiguration<CouncilSettings>
{
    public void Configure(EntityTypeBuilder<CouncilSettings> builder)
    {
        builder.ToTable("council_settings", table => table.HasCheckConstraint("ck_council_settings_one_row", "council_settings_id = 1"));
        builder.HasKey(council => council.CouncilSettingsId);
        builder.Property(council => council.CouncilSettingsId).ValueGeneratedNever();
        builder.Property(council => council.Name).HasMaxLength(CouncilSettings.NameMaxLength);
        builder.Property(council => council.ShortName).HasMaxLength(CouncilSettings.ShortNameMaxLength);
        builder.Property(council => council.AccentColour).HasMaxLength(7);
        builder.Property(council => council.DemonstrationNote).HasMaxLength(2000);
        builder.Property(council => council.DataVersion).IsConcurrencyToken();
    }
}
