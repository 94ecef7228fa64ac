using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>Debts of all ages, on the period's day and the earlier one that it is compared with.</summary>
internal sealed class DebtFields() : FieldGroup("debts")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var reports = source.Beside.Debts;
        Money? now = reports.Count > 0 ? reports.Select(report => report.Latest.Total).Sum() : null;
        Money? before = reports.Any(report => report.Earlier is not null) ? reports.Select(report => report.Earlier?.Total ?? Money.Zero).Sum() : null;
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
