using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalFundingConfiguration : IEntityTypeConfiguration<CapitalFunding>
{
    public void Configure(EntityTypeBuilder<CapitalFunding> builder)
    {
        builder.ToTable("capital_funding");
        builder.HasKey(funding => new { funding.CapitalSchemeId, funding.ForYear, funding.Source });
        builder.Property(funding => funding.Source).HasMaxLength(CapitalFields.Source.Most);
        builder.HasOne<CapitalScheme>().WithMany().HasForeignKey(funding => funding.CapitalSchemeId);
        builder.HasOne<Head>().WithMany().HasForeignKey(funding => funding.HeadId);
    }
}
