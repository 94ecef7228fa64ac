using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsLineConfiguration : IEntityTypeConfiguration<SavingsLine>
{
    public void Configure(EntityTypeBuilder<SavingsLine> builder)
    {
        builder.ToTable("savings_lines");
        builder.HasKey(saving => saving.SavingsLineId);
        builder.Property(saving => saving.Reference).HasMaxLength(SavingsLine.ReferenceMaxLength);
        builder.Property(saving => saving.Title).HasMaxLength(SavingsLine.TitleMaxLength);
        builder.Property(saving => saving.Description).HasMaxLength(SavingsLine.DescriptionMaxLength);
        builder.Property(saving => saving.Category).HasMaxLength(SavingsLine.CategoryMaxLength);
        builder.Property(saving => saving.Programme).HasMaxLength(SavingsLine.NameMaxLength);
        builder.Property(saving => saving.Workstream).HasMaxLength(SavingsLine.NameMaxLength);
        builder.Property(saving => saving.OwnerName).HasMaxLength(SavingsLine.NameMaxLength);
        builder.Property(saving => saving.StaffImpact).HasMaxLength(SavingsLine.ImpactMaxLength);
        builder.Property(saving => saving.PropertyImpact).HasMaxLength(SavingsLine.ImpactMaxLength);
        builder.Property(saving => saving.ServiceImpact).HasMaxLength(SavingsLine.ImpactMaxLength);
        builder.Property(saving => saving.Equality).HasDefaultValue(EqualityStatus.NotSaid);
        builder.Property(saving => saving.Consultation).HasDefaultValue(ConsultationStatus.NotSaid);
        builder.Property(saving => saving.FromPeriod).HasDefaultValue(1);
        builder.HasIndex(saving => new { saving.Year, saving.Reference }).IsUnique();
    }
}
