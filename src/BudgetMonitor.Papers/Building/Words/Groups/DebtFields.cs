using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>Debts of all ages, on the period's day and the earlier one that it is compared with.</summary>
internal sealed class DebtFields() : FieldGroup("debts")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var days = source.Beside.Debts
            .GroupBy(debt => debt.AsAt)
            .OrderByDescending(day => day.Key)
            .Select(day => day.Select(debt => debt.Amount).Sum())
            .ToList();
        Money? now = days.Count > 0 ? days[0] : null;
        Money? before = days.Count > 1 ? days[1] : null;
        Money? money = figure switch
        {
            "total" => now,
            "before" => before,
            "change" => now - before,
            _ => null,
        };
        return new(money);
    }
}
