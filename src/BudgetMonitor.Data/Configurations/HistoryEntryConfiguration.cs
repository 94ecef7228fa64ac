using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history");
        builder.HasKey(entry => entry.HistoryEntryId);
        builder.Property(entry => entry.HistoryEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.At).HasColumnName("at_utc").HasPrecision(3);
        builder.Property(entry => entry.AccountName).HasMaxLength(AccountFields.DisplayName.Most);
        builder.Property(entry => entry.Subject).HasMaxLength(40);
        builder.Property(entry => entry.Channel).HasColumnName("way");
        builder.Property(entry => entry.Field).HasMaxLength(60);
        builder.Property(entry => entry.Hash).HasMaxLength(64).IsUnicode(false);

        builder.Property(entry => entry.HeadCode).HasMaxLength(Head.CodeMaxLength);
        builder.Property(entry => entry.SavingReference).HasMaxLength(SavingsFields.Reference.Most);

        // KEY, FROM and TO are words of SQL itself.
        builder.Property(entry => entry.Key).HasColumnName("item").HasMaxLength(300);
        builder.Property(entry => entry.From).HasColumnName("value_before");
        builder.Property(entry => entry.To).HasColumnName("value_after");
        builder.HasIndex(entry => new { entry.Subject, entry.Key });

        // A search by days, and one by the kind of thing, newest first, must not read everything.
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.Subject, entry.HistoryEntryId });
    }
}
