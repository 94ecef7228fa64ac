using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ActivityMonthConfiguration : IEntityTypeConfiguration<ActivityMonth>
{
    public void Configure(EntityTypeBuilder<ActivityMonth> builder)
    {
        builder.ToTable("activity_months", table => table.HasCheckConstraint("ck_activity_months_month", "month BETWEEN 1 AND 12"));
        builder.HasKey(month => new { month.ActivityMeasureId, month.Month });
        builder.HasOne<ActivityMeasure>().WithMany().HasForeignKey(month => month.ActivityMeasureId);
        builder.HasOne<Head>().WithMany().HasForeignKey(month => month.HeadId);
    }
}
