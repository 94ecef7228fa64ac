using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class AgreedActionProgressConfiguration : IEntityTypeConfiguration<AgreedActionProgress>
{
    public void Configure(EntityTypeBuilder<AgreedActionProgress> builder)
    {
        builder.ToTable("agreed_action_progress", table => table.HasCheckConstraint("ck_agreed_action_progress_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(progress => new { progress.AgreedActionId, progress.Period });
        builder.Property(progress => progress.Note).HasMaxLength(ActionFields.Note.Most);
        builder.HasOne<AgreedAction>().WithMany().HasForeignKey(progress => progress.AgreedActionId);
        builder.HasOne<Head>().WithMany().HasForeignKey(progress => progress.HeadId);
    }
}
