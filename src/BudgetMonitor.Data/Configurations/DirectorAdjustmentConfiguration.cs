using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class DirectorAdjustmentConfiguration : IEntityTypeConfiguration<DirectorAdjustment>
{
    public void Configure(EntityTypeBuilder<DirectorAdjustment> builder)
    {
        builder.ToTable("director_adjustments", table => table.HasCheckConstraint("ck_director_adjustments_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(adjustment => new { adjustment.HeadId, adjustment.Period });
        builder.Property(adjustment => adjustment.Reason).HasMaxLength(AdjustmentFields.Reason.Most);
        builder.HasOne<Head>().WithMany().HasForeignKey(adjustment => adjustment.HeadId);
    }
}
