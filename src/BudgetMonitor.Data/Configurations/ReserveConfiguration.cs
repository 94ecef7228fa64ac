using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ReserveConfiguration : IEntityTypeConfiguration<Reserve>
{
    public void Configure(EntityTypeBuilder<Reserve> builder)
    {
        builder.ToTable("reserves");
        builder.HasKey(reserve => reserve.ReserveId);
        builder.Property(reserve => reserve.BelongsTo).HasMaxLength(Head.CodeMaxLength);
        builder.Property(reserve => reserve.Name).HasMaxLength(ReserveFields.Name.Most);
        builder.Property(reserve => reserve.Group).HasColumnName("reserve_group").HasMaxLength(ReserveFields.Group.Most);
        builder.Property(reserve => reserve.Purpose).HasMaxLength(ReserveFields.Purpose.Most);
        builder.Property(reserve => reserve.OwnerName).HasMaxLength(ReserveFields.Owner.Most);
        builder.Property(reserve => reserve.HeadCode).HasMaxLength(Head.CodeMaxLength);
        builder.HasIndex(reserve => new { reserve.Year, reserve.Name }).IsUnique();
    }
}
