using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class StaffingMeasureConfiguration : IEntityTypeConfiguration<StaffingMeasure>
{
    public void Configure(EntityTypeBuilder<StaffingMeasure> builder)
    {
        builder.ToTable("staffing_measures");
        builder.HasKey(measure => measure.StaffingMeasureId);
        builder.Property(measure => measure.Reference).HasMaxLength(StaffingFields.Reference.Most);
        builder.Property(measure => measure.Name).HasMaxLength(StaffingFields.Name.Most);
        builder.Ignore(measure => measure.Budget);
        builder.HasOne<Head>().WithMany().HasForeignKey(measure => measure.HeadId);
        builder.HasIndex(measure => new { measure.Year, measure.Reference }).IsUnique();
    }
}
