using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalSchemeConfiguration : IEntityTypeConfiguration<CapitalScheme>
{
    public void Configure(EntityTypeBuilder<CapitalScheme> builder)
    {
        builder.ToTable("capital_schemes");
        builder.HasKey(scheme => scheme.CapitalSchemeId);
        builder.Property(scheme => scheme.Name).HasMaxLength(CapitalFields.Name.Most);
        builder.Property(scheme => scheme.Reference).HasMaxLength(CapitalFields.Reference.Most);
        builder.Property(scheme => scheme.Programme).HasMaxLength(CapitalFields.Programme.Most);
        builder.Property(scheme => scheme.Description).HasMaxLength(CapitalFields.Description.Most);
        builder.Property(scheme => scheme.OwnerName).HasMaxLength(CapitalFields.Owner.Most);
        builder.HasOne<Head>().WithMany().HasForeignKey(scheme => scheme.HeadId);
        builder.HasIndex(scheme => new { scheme.HeadId, scheme.Name }).IsUnique();
    }
}
