using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Configurations;

internal sealed class ReopeningConfiguration : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.ToTable("reopenings");
        builder.HasKey(reopening => reopening.ReopeningId);
        builder.Property(reopening => reopening.Reason).HasMaxLength(PublicationFields.Reason.Most);
        builder.Property(reopening => reopening.AccountName).HasMaxLength(AccountFields.DisplayName.Most);
        builder.Property(reopening => reopening.At).HasColumnName("at_utc").HasPrecision(3);
        builder.HasOne<PeriodRecord>().WithMany().HasForeignKey(reopening => new { reopening.Year, reopening.Number });
        builder.HasIndex(reopening => new { reopening.Year, reopening.Number, reopening.AfterVersion }).IsUnique();
    }
}
