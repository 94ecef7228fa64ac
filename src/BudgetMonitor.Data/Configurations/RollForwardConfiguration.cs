using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class RollForwardConfiguration : IEntityTypeConfiguration<RollForward>
{
    public void Configure(EntityTypeBuilder<RollForward> builder)
    {
        builder.ToTable("roll_forwards", table => table.HasCheckConstraint("ck_roll_forwards_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(rollForward => rollForward.RollForwardId);
        builder.Property(rollForward => rollForward.Description).HasMaxLength(RollForwardFields.Description.Most);
        builder.Property(rollForward => rollForward.Decision).HasDefaultValue(RollForwardDecision.Requested);
        builder.Property(rollForward => rollForward.DecisionReason).HasMaxLength(RollForwardFields.Decision.Most);
        builder.HasOne<Head>().WithMany().HasForeignKey(rollForward => rollForward.HeadId);
        builder.HasIndex(rollForward => new { rollForward.HeadId, rollForward.Period });
    }
}
