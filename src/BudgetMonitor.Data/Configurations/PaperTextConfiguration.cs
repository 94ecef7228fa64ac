using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PaperTextConfiguration : IEntityTypeConfiguration<PaperText>
{
    public void Configure(EntityTypeBuilder<PaperText> builder)
    {
        builder.ToTable("paper_texts", table => table.HasCheckConstraint("ck_paper_texts_period", "period BETWEEN 0 AND 13"));
        builder.HasKey(text => new { text.Year, text.Period, text.PaperKind, text.Slot, text.DisplayOrder });
        builder.Property(text => text.Slot).HasMaxLength(PaperText.SlotMaxLength);
        builder.Property(text => text.Text).HasMaxLength(PaperFields.Paragraph.Most);
    }
}
