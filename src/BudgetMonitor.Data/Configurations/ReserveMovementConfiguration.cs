using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ReserveMovementConfiguration : IEntityTypeConfiguration<ReserveMovement>
{
    public void Configure(EntityTypeBuilder<ReserveMovement> builder)
    {
        builder.ToTable("reserve_movements", table => table.HasCheckConstraint("ck_reserve_movements_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(movement => movement.ReserveMovementId);
        builder.Property(movement => movement.Description).HasMaxLength(ReserveFields.Description.Most);
        builder.HasOne<Reserve>().WithMany().HasForeignKey(movement => movement.ReserveId);
        builder.HasIndex(movement => new { movement.Year, movement.Period, movement.ReserveId, movement.Description }).IsUnique();
    }
}
