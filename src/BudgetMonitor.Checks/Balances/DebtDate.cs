namespace BudgetMonitor.Checks.Balances;

/// <summary>Debts of another year tell nothing about this period.</summary>
internal sealed class DebtDate : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "debt-date",
        "Debt on a day far from the period",
        "Debts on a day more than three months after the period's end, or more than a year before it.",
        "Correct the day.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from report in source.Source.Beside.Debts
        let doubt = EntryDoubts.FarFrom("The day of the debts", report.Latest.AsAt, source.Source.Period)
        where doubt is not null
        select new CheckFinding(About.Name, $"debt/{report.Debtor}", $"Debt of {report.Debtor}", doubt) { Link = BalanceFindings.Address(source, "debt") };
}
