using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PaperKindConfiguration : IEntityTypeConfiguration<PaperKindRecord>
{
    public void Configure(EntityTypeBuilder<PaperKindRecord> builder)
    {
        builder.ToTable("paper_kinds", table => table.HasCheckConstraint("ck_paper_kinds_decimals", "decimals BETWEEN 0 AND 4"));
        builder.HasKey(kind => kind.Kind);
        builder.Property(kind => kind.Name).HasMaxLength(PaperFields.KindName.Most);
        builder.Property(kind => kind.Codes).HasMaxLength(PaperKindRecord.CodesMaxLength);
    }
}

internal sealed class PaperKindPartConfiguration : IEntityTypeConfiguration<PaperKindPart>
{
    public void Configure(EntityTypeBuilder<PaperKindPart> builder)
    {
        builder.ToTable("paper_kind_parts");
        builder.HasKey(part => new { part.Kind, part.PartId });
        builder.Property(part => part.PartId).HasMaxLength(PaperKindPart.PartIdMaxLength).IsUnicode(false);
        builder.Property(part => part.Heading).HasMaxLength(PaperFields.PartHeading.Most);
        builder.Property(part => part.Letter).HasMaxLength(PaperFields.PartLetter.Most).IsUnicode(false);
        builder.HasOne<PaperKindRecord>().WithMany().HasForeignKey(part => part.Kind);
    }
}

internal sealed class PaperKindTableConfiguration : IEntityTypeConfiguration<PaperKindTable>
{
    public void Configure(EntityTypeBuilder<PaperKindTable> builder)
    {
        builder.ToTable("paper_kind_tables", table => table.HasCheckConstraint("ck_paper_kind_tables_decimals", "decimals BETWEEN 0 AND 4"));
        builder.HasKey(table => new { table.Kind, table.TableId });
        builder.Property(table => table.TableId).HasMaxLength(TableRow.TableIdMaxLength).IsUnicode(false);
        builder.HasOne<PaperKindRecord>().WithMany().HasForeignKey(table => table.Kind);
    }
}
