using BudgetMonitor.Data.Archive;

namespace BudgetMonitor.Data.Configurations;

internal sealed class PaperFileConfiguration : IEntityTypeConfiguration<PaperFile>
{
    public void Configure(EntityTypeBuilder<PaperFile> builder)
    {
        builder.ToTable("paper_files");
        builder.HasKey(file => new { file.PublishedPaperId, file.Name });
        builder.Property(file => file.Name).HasMaxLength(PaperFile.NameMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(100).IsUnicode(false);
        builder.Property(file => file.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<PublishedPaper>().WithMany().HasForeignKey(file => file.PublishedPaperId);
    }
}
