using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Pages.Companies;

/// <summary>What the council's companies are expected to pay in the year, from trading and from reserves, against budget.</summary>
public sealed class IndexModel(IMonitoringReader reader, BudgetDbContext db, CurrentPerson current) : CouncilPageModel(reader, current)
{
    /// <summary>The companies in order.</summary>
    public IReadOnlyList<CompanyPosition> Companies { get; private set; } = [];

    /// <summary>The order that the reader chose.</summary>
    public TableOrder<CompanyPosition> Order => field ??= new(
        Request,
        [
            new("company", company => company.Company.Name, false),
            new("budget", company => company.Company.Budget.Pence, true),
            new("forecast", company => company.Total?.Pence, true),
            new("difference", company => company.Difference?.Pence, true),
            new("trading", company => company.Forecast?.FromTrading?.Pence, true),
            new("reserves", company => company.Forecast?.FromReserves?.Pence, true),
            new("why", company => company.Forecast?.Text is { Length: > 0 } text ? text : null, false),
        ]);

    /// <summary>A sum over the companies; null where one of them is not forecast.</summary>
    public Money? Sum(Func<CompanyPosition, Money?> value) => Companies.Select(value).SumOfAll();

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Companies = await BalanceReader.CompaniesAsync(db, Period, cancellationToken);
}
