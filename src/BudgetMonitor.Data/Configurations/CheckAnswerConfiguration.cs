using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CheckAnswerConfiguration : IEntityTypeConfiguration<CheckAnswer>
{
    public void Configure(EntityTypeBuilder<CheckAnswer> builder)
    {
        builder.ToTable("check_answers");
        builder.HasKey(answer => new { answer.Year, answer.Number, answer.Check, answer.Place });

        // CHECK is a word of SQL itself.
        builder.Property(answer => answer.Check).HasColumnName("check_name").HasMaxLength(CheckAnswer.CheckMaxLength).IsUnicode(false);
        builder.Property(answer => answer.Place).HasMaxLength(CheckAnswer.PlaceMaxLength);
        builder.Property(answer => answer.Finding).HasMaxLength(64).IsUnicode(false);
        builder.Property(answer => answer.Answer).HasMaxLength(RoundFields.Answer.Most);
        builder.Property(answer => answer.AccountName).HasMaxLength(AccountFields.DisplayName.Most);
        builder.Property(answer => answer.At).HasColumnName("at_utc").HasPrecision(3);
        builder.HasOne<PeriodRecord>().WithMany().HasForeignKey(answer => new { answer.Year, answer.Number });
    }
}
