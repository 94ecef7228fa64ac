using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Mail;

namespace BudgetMonitor.Data.Configurations;

internal sealed class DigestRecordConfiguration : IEntityTypeConfiguration<DigestRecord>
{
    public void Configure(EntityTypeBuilder<DigestRecord> builder)
    {
        builder.ToTable("digests");
        builder.HasKey(digest => new { digest.AccountId, digest.SentOn });
        builder.HasOne<Account>().WithMany().HasForeignKey(digest => digest.AccountId);
    }
}
