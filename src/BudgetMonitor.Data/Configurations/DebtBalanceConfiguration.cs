using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class DebtBalanceConfiguration : IEntityTypeConfiguration<DebtBalance>
{
    public void Configure(EntityTypeBuilder<DebtBalance> builder)
    {
        builder.ToTable("debt_balances", table => table.HasCheckConstraint("ck_debt_balances_period", "period BETWEEN 1 AND 13"));
        builder.HasKey(balance => new { balance.Year, balance.Period, balance.Debtor, balance.AsAt, balance.FromDays });
        builder.Property(balance => balance.BelongsTo).HasMaxLength(Head.CodeMaxLength);
        builder.Property(balance => balance.Debtor).HasMaxLength(DebtFields.Debtor.Most);
        builder.Ignore(balance => balance.Band);
    }
}
