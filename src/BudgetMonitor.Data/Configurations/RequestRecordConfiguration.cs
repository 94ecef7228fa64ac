using BudgetMonitor.Data.History;

namespace BudgetMonitor.Data.Configurations;

internal sealed class RequestRecordConfiguration : IEntityTypeConfiguration<RequestRecord>
{
    public void Configure(EntityTypeBuilder<RequestRecord> builder)
    {
        builder.ToTable("requests");
        builder.HasKey(request => request.RequestId);
        builder.Property(request => request.RequestId).ValueGeneratedNever();
        builder.Property(request => request.At).HasColumnName("at_utc").HasPrecision(3);
        builder.Property(request => request.Outcome).HasMaxLength(2000);
    }
}
