using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class AdjustmentActionConfiguration : IEntityTypeConfiguration<AdjustmentAction>
{
    public void Configure(EntityTypeBuilder<AdjustmentAction> builder)
    {
        builder.ToTable("adjustment_actions", table => table.HasCheckConstraint("ck_adjustment_actions_from_period", "from_period BETWEEN 1 AND 13"));
        builder.HasKey(action => action.AdjustmentActionId);
        builder.Property(action => action.Title).HasMaxLength(AdjustmentFields.ActionTitle.Most);
        builder.Property(action => action.OwnerName).HasMaxLength(AdjustmentFields.ActionOwner.Most);
        builder.HasOne<Head>().WithMany().HasForeignKey(action => action.HeadId);
    }
}
