namespace BudgetMonitor.Checks.Balances;

/// <summary>What a company pays seldom moves by millions in a month.</summary>
internal sealed class CompanySize : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "company-size",
        "Company forecast far from its budget",
        "A company whose forecast differs from its budget by the limit or more.",
        "Check the amounts. Where they are right, answer why.",
        CheckSeverity.Warning,
        5_000_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from company in source.Source.Beside.Companies
        let doubt = company.Total is { } total ? EntryDoubts.CompanySize(total, company.Company.Budget, threshold) : null
        where doubt is not null
        select new CheckFinding(About.Name, $"company/{company.Company.Name}", company.Company.Name, doubt)
        {
            Link = BalanceFindings.Address(source, "companies"),
        };
}
