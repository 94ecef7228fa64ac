using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class HeadConfiguration : IEntityTypeConfiguration<Head>
{
    public void Configure(EntityTypeBuilder<Head> builder)
    {
        builder.ToTable("heads");
        builder.HasKey(head => head.HeadId);
        builder.Property(head => head.Code).HasMaxLength(Head.CodeMaxLength);
        builder.Property(head => head.Name).HasMaxLength(Head.NameMaxLength);
        builder.Property(head => head.Notes).HasMaxLength(Head.NotesMaxLength);
        builder.HasOne<Head>().WithMany().HasForeignKey(head => head.ParentId);
        builder.HasOne<Head>().WithMany().HasForeignKey(head => head.MirrorsHeadId);
        builder.HasIndex(head => new { head.Year, head.Code }).IsUnique();
    }
}
