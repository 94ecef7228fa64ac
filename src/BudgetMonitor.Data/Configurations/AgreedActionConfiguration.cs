using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class AgreedActionConfiguration : IEntityTypeConfiguration<AgreedAction>
{
    public void Configure(EntityTypeBuilder<AgreedAction> builder)
    {
        builder.ToTable("agreed_actions", table => table.HasCheckConstraint("ck_agreed_actions_from_period", "from_period BETWEEN 1 AND 13"));
        builder.HasKey(action => action.AgreedActionId);
        builder.Property(action => action.Name).HasMaxLength(ActionFields.Name.Most);
        builder.Property(action => action.OwnerName).HasMaxLength(ActionFields.Owner.Most);
        builder.HasOne<Head>().WithMany().HasForeignKey(action => action.HeadId);
        builder.HasIndex(action => new { action.Year, action.Name }).IsUnique();
    }
}
