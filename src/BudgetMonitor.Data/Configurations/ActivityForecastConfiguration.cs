using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ActivityForecastConfiguration : IEntityTypeConfiguration<ActivityForecast>
{
    public void Configure(EntityTypeBuilder<ActivityForecast> builder)
    {
        builder.ToTable("activity_forecasts", table => table.HasCheckConstraint("ck_activity_forecasts_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(forecast => new { forecast.ActivityMeasureId, forecast.Period });
        builder.Property(forecast => forecast.Text).HasMaxLength(ActivityFields.Text.Most);
        builder.Ignore(forecast => forecast.Working);
        builder.Ignore(forecast => forecast.Forecast);
        builder.HasOne<ActivityMeasure>().WithMany().HasForeignKey(forecast => forecast.ActivityMeasureId);
        builder.HasOne<Head>().WithMany().HasForeignKey(forecast => forecast.HeadId);
    }
}
