using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalYearForecastConfiguration : IEntityTypeConfiguration<CapitalYearForecast>
{
    public void Configure(EntityTypeBuilder<CapitalYearForecast> builder)
    {
        builder.ToTable("capital_year_forecasts", table => table.HasCheckConstraint("ck_capital_year_forecasts_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(forecast => new { forecast.CapitalSchemeId, forecast.Period, forecast.ForYear });
        builder.HasOne<CapitalScheme>().WithMany().HasForeignKey(forecast => forecast.CapitalSchemeId);
        builder.HasOne<Head>().WithMany().HasForeignKey(forecast => forecast.HeadId);
    }
}
