using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The companies that the council owns, and what they pay.</summary>
internal sealed class CompanyBundle : BundleArea
{
    public CompanyBundle()
    {
        var companies = File(BalanceFiles.Companies).KeptAs<Company>();
        File(BalanceFiles.CompanyForecasts).KeptAs<CompanyForecast>(companies.Parent("company", BalanceFiles.CompanyName, company => company.CompanyId));
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => PublishedCheck.Approved(
        context,
        BalanceFiles.Companies,
        row => (row.Year, row.Name, row.FromPeriod),
        (row, before) => row.Budget != before.Budget,
        "its budget stays",
        "Say why the forecast differs from it");
}
