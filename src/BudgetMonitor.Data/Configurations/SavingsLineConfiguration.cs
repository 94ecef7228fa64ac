using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Configurations;

internal sealed class SavingsLineConfiguration : IEntityTypeConfiguration<SavingsLine>
{
    public void Configure(EntityTypeBuilder<SavingsLine> builder)
    {
        builder.ToTable("savings_lines");
        builder.HasKey(saving => saving.SavingsLineId);
        builder.Property(saving => saving.Reference).HasMaxLength(SavingsFields.Reference.Most);
        builder.Property(saving => saving.Title).HasMaxLength(SavingsFields.Title.Most);
        builder.Property(saving => saving.Description).HasMaxLength(SavingsFields.Description.Most);
        builder.Property(saving => saving.Category).HasMaxLength(SavingsFields.Category.Most);
        builder.Property(saving => saving.Programme).HasMaxLength(SavingsFields.Programme.Most);
        builder.Property(saving => saving.Workstream).HasMaxLength(SavingsFields.Workstream.Most);
        builder.Property(saving => saving.OwnerName).HasMaxLength(SavingsFields.Owner.Most);
        builder.Property(saving => saving.StaffImpact).HasMaxLength(SavingsFields.Impact.Most);
        builder.Property(saving => saving.PropertyImpact).HasMaxLength(SavingsFields.Impact.Most);
        builder.Property(saving => saving.ServiceImpact).HasMaxLength(SavingsFields.Impact.Most);
        builder.Property(saving => saving.Equality).HasDefaultValue(EqualityStatus.NotSaid);
        builder.Property(saving => saving.Consultation).HasDefaultValue(ConsultationStatus.NotSaid);
        builder.Property(saving => saving.FromPeriod).HasDefaultValue(1);
        builder.HasIndex(saving => new { saving.Year, saving.Reference }).IsUnique();
    }
}
