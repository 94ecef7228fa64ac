using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ActionProgressConfiguration : IEntityTypeConfiguration<ActionProgress>
{
    public void Configure(EntityTypeBuilder<ActionProgress> builder)
    {
        builder.ToTable("action_progress", table => table.HasCheckConstraint("ck_action_progress_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(progress => new { progress.AdjustmentActionId, progress.Period });
        builder.HasOne<AdjustmentAction>().WithMany().HasForeignKey(progress => progress.AdjustmentActionId);
        builder.HasOne<Head>().WithMany().HasForeignKey(progress => progress.HeadId);
    }
}
