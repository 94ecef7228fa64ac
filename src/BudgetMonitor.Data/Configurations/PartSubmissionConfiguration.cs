using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PartSubmissionConfiguration : IEntityTypeConfiguration<PartSubmission>
{
    public void Configure(EntityTypeBuilder<PartSubmission> builder)
    {
        builder.ToTable("part_submissions", table => table.HasCheckConstraint("ck_part_submissions_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(submission => new { submission.HeadId, submission.Period });
        builder.Property(submission => submission.Note).HasMaxLength(RoundFields.Note.Most);
        builder.Property(submission => submission.AccountName).HasMaxLength(AccountFields.DisplayName.Most);
        builder.Property(submission => submission.At).HasColumnName("at_utc").HasPrecision(3);
        builder.HasOne<Head>().WithMany().HasForeignKey(submission => submission.HeadId);
    }
}
