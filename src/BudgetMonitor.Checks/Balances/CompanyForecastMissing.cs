using BudgetMonitor.Checks.Figures;

namespace BudgetMonitor.Checks.Balances;

/// <summary>What is budgeted from a company is income that somebody must forecast (Kent, table 2).</summary>
internal sealed class CompanyForecastMissing : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "company-forecast",
        "Company forecast missing",
        "A company with a budgeted dividend or contribution and no forecast in the period.",
        "Enter what it is expected to pay; 0 where it pays nothing.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from company in source.Source.Beside.Companies
        where company.Forecast is null && !company.Company.Budget.IsNil
        select new CheckFinding(About.Name, $"company/{company.Company.Name}", company.Company.Name, $"{Sums.Plain(company.Company.Budget)} is budgeted and nothing is forecast.")
        {
            Link = BalanceFindings.Address(source, "companies"),
        };
}
