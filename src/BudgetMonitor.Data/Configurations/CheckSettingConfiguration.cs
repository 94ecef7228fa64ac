using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Configurations;

internal sealed class CheckSettingConfiguration : IEntityTypeConfiguration<CheckSetting>
{
    public void Configure(EntityTypeBuilder<CheckSetting> builder)
    {
        builder.ToTable("check_settings");
        builder.HasKey(setting => setting.Check);
        builder.Property(setting => setting.Check).HasColumnName("check_name").HasMaxLength(CheckAnswer.CheckMaxLength).IsUnicode(false);
    }
}
