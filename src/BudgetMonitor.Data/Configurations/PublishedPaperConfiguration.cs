using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PublishedPaperConfiguration : IEntityTypeConfiguration<PublishedPaper>
{
    public void Configure(EntityTypeBuilder<PublishedPaper> builder)
    {
        builder.ToTable("published_papers");
        builder.HasKey(paper => paper.PublishedPaperId);
        builder.Property(paper => paper.At).HasColumnName("at_utc").HasPrecision(3);
        builder.Property(paper => paper.AccountName).HasMaxLength(AccountFields.DisplayName.Most);
        builder.Property(paper => paper.Reason).HasMaxLength(PublicationFields.Reason.Most);
        builder.Property(paper => paper.HistoryHash).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<PeriodRecord>().WithMany().HasForeignKey(paper => new { paper.Year, paper.Number });
        builder.HasIndex(paper => new { paper.Year, paper.Number, paper.Kind, paper.Version }).IsUnique();
    }
}
