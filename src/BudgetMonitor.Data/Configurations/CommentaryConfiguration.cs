using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CommentaryConfiguration : IEntityTypeConfiguration<Commentary>
{
    public void Configure(EntityTypeBuilder<Commentary> builder)
    {
        builder.ToTable("commentaries", table => table.HasCheckConstraint("ck_commentaries_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(commentary => new { commentary.HeadId, commentary.Period });
        builder.Property(commentary => commentary.Text).HasMaxLength(ExplanationFields.Commentary.Most);
        builder.Property(commentary => commentary.SeenBelow).HasMaxLength(Commentary.SeenBelowLength).IsUnicode(false);
        builder.HasOne<Head>().WithMany().HasForeignKey(commentary => commentary.HeadId);
    }
}
