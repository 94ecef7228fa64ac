using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalForecastConfiguration : IEntityTypeConfiguration<CapitalForecast>
{
    public void Configure(EntityTypeBuilder<CapitalForecast> builder)
    {
        builder.ToTable("capital_forecasts", table => table.HasCheckConstraint("ck_capital_forecasts_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(forecast => new { forecast.CapitalSchemeId, forecast.Period });
        builder.Property(forecast => forecast.Text).HasMaxLength(CapitalFields.Text.Most);
        builder.HasOne<CapitalScheme>().WithMany().HasForeignKey(forecast => forecast.CapitalSchemeId);
        builder.HasOne<Head>().WithMany().HasForeignKey(forecast => forecast.HeadId);
    }
}
