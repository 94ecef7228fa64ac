using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalSchemeConfiguration : IEntityTypeConfiguration<CapitalScheme>
{
    public void Configure(EntityTypeBuilder<CapitalScheme> builder)
    {
        builder.ToTable("capital_schemes");
        builder.HasKey(scheme => scheme.CapitalSchemeId);
        builder.Property(scheme => scheme.Name).HasMaxLength(CapitalScheme.NameMaxLength);
        builder.Property(scheme => scheme.Reference).HasMaxLength(CapitalScheme.ReferenceMaxLength);
        builder.Property(scheme => scheme.Programme).HasMaxLength(CapitalScheme.ProgrammeMaxLength);
        builder.Property(scheme => scheme.Description).HasMaxLength(CapitalScheme.DescriptionMaxLength);
        builder.Property(scheme => scheme.OwnerName).HasMaxLength(CapitalScheme.OwnerMaxLength);
        builder.HasOne<Head>().WithMany().HasForeignKey(scheme => scheme.HeadId);
        builder.HasIndex(scheme => new { scheme.HeadId, scheme.Name }).IsUnique();
    }
}
