using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Companies;

/// <summary>What the council's companies are expected to pay in the year, from trading and from reserves, against budget.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Council)]
public sealed class IndexModel(BalanceReader balances) : PeriodPageModel, IListPage
{
    /// <summary>The companies in order.</summary>
    public IReadOnlyList<CompanyPosition> Companies { get; private set; } = [];

    /// <summary>The order that the reader chose.</summary>
    public TableOrder<CompanyPosition> Order => field ??= new(
        Request,
        [
            new("company", company => company.Company.Name, false, "Company"),
            new("budget", company => company.Company.Budget.Pence, true, "Budget"),
            new("forecast", company => company.Total?.Pence, true, "Forecast", Absent: "not forecast"),
            new("difference", company => company.Difference?.Pence, true, "Difference", FileLook.Signed),
            new("trading", company => company.Forecast?.FromTrading?.Pence, true, "From trading surplus"),
            new("reserves", company => company.Forecast?.FromReserves?.Pence, true, "From reserves"),
            new("why", company => company.Forecast?.Text is { Length: > 0 } text ? text : null, false, "Why it differs"),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Companies.Count == 0 ? null : Figures.ListFile.Of(
        Snapshot,
        "companies",
        "Dividends and contributions of companies",
        "£, due to the council; a difference below nil is less than was budgeted",
        Order,
        [.. ListRow.Of(Order.Sort(Companies)), .. Companies.Count > 1 ? [Total()] : Array.Empty<ListRow<CompanyPosition>>()]);

    /// <summary>A sum over the companies; null where one of them is not forecast.</summary>
    public Money? Sum(Func<CompanyPosition, Money?> value) => Companies.Select(value).SumOfAll();

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Companies = await balances.CompaniesAsync(Period, cancellationToken);

    private ListRow<CompanyPosition> Total() => ListRow.Sum<CompanyPosition>(
        "Total",
        null,
        PaperRowKind.Total,
        ("budget", Sum(company => company.Company.Budget)?.Pence),
        ("forecast", Sum(company => company.Total) is { } paid ? paid.Pence : "not known"),
        ("difference", Sum(company => company.Difference) is { } differs ? differs.Pence : "not known"),
        ("trading", Sum(company => company.Forecast is { } forecast ? forecast.FromTrading ?? Money.Zero : null)?.Pence),
        ("reserves", Sum(company => company.Forecast is { } forecast ? forecast.FromReserves ?? Money.Zero : null)?.Pence));
}
