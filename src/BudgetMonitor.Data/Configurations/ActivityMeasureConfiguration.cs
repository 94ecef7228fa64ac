using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ActivityMeasureConfiguration : IEntityTypeConfiguration<ActivityMeasure>
{
    public void Configure(EntityTypeBuilder<ActivityMeasure> builder)
    {
        builder.ToTable("activity_measures");
        builder.HasKey(measure => measure.ActivityMeasureId);
        builder.Property(measure => measure.Reference).HasMaxLength(ActivityFields.Reference.Most);
        builder.Property(measure => measure.Name).HasMaxLength(ActivityFields.Name.Most);
        builder.Property(measure => measure.Unit).HasMaxLength(ActivityFields.Unit.Most);
        builder.Property(measure => measure.VolumeLabel).HasMaxLength(ActivityFields.VolumeLabel.Most);
        builder.Ignore(measure => measure.Budget);
        builder.HasOne<Head>().WithMany().HasForeignKey(measure => measure.HeadId);
        builder.HasIndex(measure => new { measure.Year, measure.Reference }).IsUnique();
    }
}
