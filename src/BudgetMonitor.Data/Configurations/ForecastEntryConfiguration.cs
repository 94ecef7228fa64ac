using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ForecastEntryConfiguration : IEntityTypeConfiguration<ForecastEntry>
{
    public void Configure(EntityTypeBuilder<ForecastEntry> builder)
    {
        builder.ToTable("forecasts", table => table.HasCheckConstraint("ck_forecasts_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(forecast => new { forecast.HeadId, forecast.Period });
        builder.HasOne<Head>().WithMany().HasForeignKey(forecast => forecast.HeadId);
    }
}
