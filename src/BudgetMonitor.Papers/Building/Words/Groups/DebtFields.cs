namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>Debts of all ages, on the period's day and the earlier one that it is compared with.</summary>
internal sealed class DebtFields() : FieldGroup("debts")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var reports = source.Beside.Debts;
        // A group that was not reported then, or a band that is not given, makes the whole unknown and not smaller.
        var now = reports.Select(report => report.Latest.Total).SumOfAll();
        var before = reports.Select(report => report.Earlier?.Total).SumOfAll();
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
