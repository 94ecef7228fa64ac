using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class StaffingForecastConfiguration : IEntityTypeConfiguration<StaffingForecast>
{
    public void Configure(EntityTypeBuilder<StaffingForecast> builder)
    {
        builder.ToTable("staffing_forecasts", table => table.HasCheckConstraint("ck_staffing_forecasts_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(forecast => new { forecast.StaffingMeasureId, forecast.Period });
        builder.Property(forecast => forecast.Text).HasMaxLength(StaffingFields.Text.Most);
        builder.Ignore(forecast => forecast.Working);
        builder.Ignore(forecast => forecast.Forecast);
        builder.Ignore(forecast => forecast.BudgetToDate);
        builder.Ignore(forecast => forecast.Spend);
        builder.HasOne<StaffingMeasure>().WithMany().HasForeignKey(forecast => forecast.StaffingMeasureId);
        builder.HasOne<Head>().WithMany().HasForeignKey(forecast => forecast.HeadId);
    }
}
