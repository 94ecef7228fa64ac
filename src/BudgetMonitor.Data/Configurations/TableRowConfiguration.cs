using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Configurations;

internal sealed class TableRowConfiguration : IEntityTypeConfiguration<TableRow>
{
    public void Configure(EntityTypeBuilder<TableRow> builder)
    {
        builder.ToTable("table_rows");
        builder.HasKey(row => new { row.Year, row.TableId, row.DisplayOrder });
        builder.Property(row => row.TableId).HasMaxLength(TableRow.TableIdMaxLength);
        builder.Property(row => row.Label).HasMaxLength(PaperFields.Label.Most);
        builder.Property(row => row.Codes).HasMaxLength(TableRow.CodesMaxLength);
        builder.Property(row => row.Marker).HasMaxLength(10);
    }
}
