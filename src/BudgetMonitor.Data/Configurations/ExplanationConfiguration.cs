using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ExplanationConfiguration : IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<Explanation> builder)
    {
        builder.ToTable("explanations", table => table.HasCheckConstraint("ck_explanations_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(explanation => explanation.ExplanationId);
        builder.Property(explanation => explanation.ReasonCode).HasMaxLength(ExplanationFields.ReasonCode.Most);
        builder.Property(explanation => explanation.Text).HasMaxLength(ExplanationFields.Text.Most);
        builder.HasOne<Head>().WithMany().HasForeignKey(explanation => explanation.HeadId);
        builder.HasIndex(explanation => new { explanation.HeadId, explanation.Period, explanation.Subject, explanation.DisplayOrder }).IsUnique();
    }
}
