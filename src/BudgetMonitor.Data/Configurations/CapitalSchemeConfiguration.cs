using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalSchemeConfiguration : IEntityTypeConfiguration<CapitalScheme>
{
    public void Configure(EntityTypeBuilder<CapitalScheme> builder)
    {
        builder.ToTable("capital_schemes");
        builder.HasKey(scheme => scheme.CapitalSchemeId);
        builder.Property(scheme => scheme.Name).HasMaxLength(CapitalScheme.NameMaxLength);
        builder.HasOne<Head>().WithMany().HasForeignKey(scheme => scheme.HeadId);
        builder.HasIndex(scheme => new { scheme.HeadId, scheme.Name }).IsUnique();
    }
}
