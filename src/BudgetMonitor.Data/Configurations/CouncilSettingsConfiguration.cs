using BudgetMonitor.Domain.Council;

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
        builder.Property(council => council.ForecastOrder)
            .HasConversion(order => order.ToString(), text => Read(text))
            .HasMaxLength(ForecastOrder.MaxLength)
            .HasDefaultValue(ForecastOrder.Default);
        builder.Property(council => council.CapitalSources).HasMaxLength(Domain.Capital.CapitalFields.Sources.Most);
        builder.Property(council => council.DataVersion).IsConcurrencyToken();
    }

    /// <summary>A method that this version of the product does not know leaves the council with the usual order, and not without its settings.</summary>
    private static ForecastOrder Read(string text) => ForecastOrder.TryParse(text, out var order) ? order : ForecastOrder.Default;
}
