using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class StaffingBridgeStepConfiguration : IEntityTypeConfiguration<StaffingBridgeStep>
{
    public void Configure(EntityTypeBuilder<StaffingBridgeStep> builder)
    {
        builder.ToTable("staffing_bridge_steps", table => table.HasCheckConstraint("ck_staffing_bridge_steps_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(step => new { step.StaffingMeasureId, step.Period, step.DisplayOrder });
        builder.Property(step => step.Text).HasMaxLength(StaffingFields.StepText.Most);
        builder.HasOne<StaffingMeasure>().WithMany().HasForeignKey(step => step.StaffingMeasureId);
        builder.HasOne<Head>().WithMany().HasForeignKey(step => step.HeadId);
    }
}
