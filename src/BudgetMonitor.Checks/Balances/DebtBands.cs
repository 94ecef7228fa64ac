using BudgetMonitor.Domain.Debts;

namespace BudgetMonitor.Checks.Balances;

/// <summary>Every debt belongs to one age band (Norfolk, 2.13.1).</summary>
internal sealed class DebtBands : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "debt-bands",
        "Debt bands that overlap or leave gaps",
        "Age bands of a group of debtors in which an age appears twice or not at all.",
        "Correct the bands, so that each begins on the day after the one before it and the oldest has no end.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from report in source.Source.Beside.Debts
        from problem in DebtReport.Problems(report.Bands)
        select new CheckFinding(About.Name, $"debt/{report.Debtor}", $"Debt of {report.Debtor}", problem) { Link = BalanceFindings.Address(source, "debt") };
}
