using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsWorkstreamConfiguration : IEntityTypeConfiguration<SavingsWorkstream>
{
    public void Configure(EntityTypeBuilder<SavingsWorkstream> builder)
    {
        builder.ToTable("savings_workstreams");
        builder.HasKey(workstream => workstream.SavingsWorkstreamId);
        builder.Property(workstream => workstream.Name).HasMaxLength(SavingsFields.Workstream.Most);
        builder.Property(workstream => workstream.Programme).HasMaxLength(SavingsFields.Programme.Most);
        builder.Property(workstream => workstream.LongName).HasMaxLength(SavingsFields.Workstream.Most);
        builder.Property(workstream => workstream.ShareOf).HasMaxLength(SavingsFields.Workstream.Most);
        builder.HasIndex(workstream => new { workstream.Year, workstream.Name }).IsUnique();
    }
}
