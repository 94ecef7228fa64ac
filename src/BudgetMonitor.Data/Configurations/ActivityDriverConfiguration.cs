using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ActivityDriverConfiguration : IEntityTypeConfiguration<ActivityDriver>
{
    public void Configure(EntityTypeBuilder<ActivityDriver> builder)
    {
        builder.ToTable("activity_drivers", table => table.HasCheckConstraint("ck_activity_drivers_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(driver => new { driver.ActivityMeasureId, driver.Period, driver.Side, driver.DisplayOrder });
        builder.Property(driver => driver.Text).HasMaxLength(ActivityFields.DriverText.Most);
        builder.HasOne<ActivityMeasure>().WithMany().HasForeignKey(driver => driver.ActivityMeasureId);
        builder.HasOne<Head>().WithMany().HasForeignKey(driver => driver.HeadId);
    }
}
