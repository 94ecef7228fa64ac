using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsWorkstreamConfiguration : IEntityTypeConfiguration<SavingsWorkstream>
{
    public void Configure(EntityTypeBuilder<SavingsWorkstream> builder)
    {
        builder.ToTable("savings_workstreams");
        builder.HasKey(workstream => workstream.SavingsWorkstreamId);
        builder.Property(workstream => workstream.Name).HasMaxLength(SavingsLine.NameMaxLength);
        builder.Property(workstream => workstream.Programme).HasMaxLength(SavingsLine.NameMaxLength);
        builder.Property(workstream => workstream.LongName).HasMaxLength(SavingsLine.NameMaxLength);
        builder.Property(workstream => workstream.ShareOf).HasMaxLength(SavingsLine.NameMaxLength);
        builder.HasIndex(workstream => new { workstream.Year, workstream.Name }).IsUnique();
    }
}
