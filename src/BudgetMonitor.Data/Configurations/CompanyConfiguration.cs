using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CompanyConfiguration : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("companies");
        builder.HasKey(company => company.CompanyId);
        builder.Property(company => company.BelongsTo).HasMaxLength(Head.CodeMaxLength);
        builder.Property(company => company.Name).HasMaxLength(CompanyFields.Name.Most);
        builder.HasIndex(company => new { company.Year, company.Name }).IsUnique();
    }
}
