using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CapitalYearConfiguration : IEntityTypeConfiguration<CapitalYear>
{
    public void Configure(EntityTypeBuilder<CapitalYear> builder)
    {
        builder.ToTable("capital_years");
        builder.HasKey(year => new { year.CapitalSchemeId, year.ForYear });
        builder.HasOne<CapitalScheme>().WithMany().HasForeignKey(year => year.CapitalSchemeId);
        builder.HasOne<Head>().WithMany().HasForeignKey(year => year.HeadId);
    }
}
