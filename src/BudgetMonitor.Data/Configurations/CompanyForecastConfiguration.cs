using BudgetMonitor.Domain.Companies;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CompanyForecastConfiguration : IEntityTypeConfiguration<CompanyForecast>
{
    public void Configure(EntityTypeBuilder<CompanyForecast> builder)
    {
        builder.ToTable("company_forecasts", table => table.HasCheckConstraint("ck_company_forecasts_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(forecast => new { forecast.CompanyId, forecast.Period });
        builder.Property(forecast => forecast.Text).HasMaxLength(CompanyFields.Text.Most);
        builder.HasOne<Company>().WithMany().HasForeignKey(forecast => forecast.CompanyId);
    }
}
