using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Configurations;

internal sealed class TableLabelConfiguration : IEntityTypeConfiguration<TableLabel>
{
    public void Configure(EntityTypeBuilder<TableLabel> builder)
    {
        builder.ToTable("table_labels");
        builder.HasKey(label => new { label.Year, label.TableId, label.Place });
        builder.Property(label => label.TableId).HasMaxLength(TableRow.TableIdMaxLength);
        builder.Property(label => label.Place).HasMaxLength(TableLabel.PlaceMaxLength);
        builder.Property(label => label.Text).HasMaxLength(PaperFields.Label.Most);
    }
}
