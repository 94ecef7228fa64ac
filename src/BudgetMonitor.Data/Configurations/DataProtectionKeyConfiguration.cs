using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace BudgetMonitor.Data.Configurations;

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("data_protection_keys");
        builder.Property(key => key.Id).HasColumnName("data_protection_key_id");
        builder.Property(key => key.FriendlyName).HasMaxLength(200).IsRequired();
        builder.Property(key => key.Xml).IsRequired();
    }
}
