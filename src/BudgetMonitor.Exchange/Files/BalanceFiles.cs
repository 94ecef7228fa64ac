using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of reserves, of the council's companies and of debts.</summary>
internal static class BalanceFiles
{
    public static Column<string> Reserve { get; } = Required("name", "the reserve's name, unique in the year", CellTypes.Text(Domain.Reserves.ReserveFields.Name));

    public static Column<string> CompanyName { get; } = Required("name", "the company's name, unique in the year", CellTypes.Text(CompanyFields.Name));

    public static BundleFile<ReserveRow> Reserves { get; } = new BundleFile<ReserveRow>("reserves.csv", "The council's reserves and provisions.")
        .Key(Year, row => row.Year)
        .Key(Reserve, row => row.Name)
        .With(Required(
            "kind",
            "among which others it is counted",
            CellTypes.Words(("general", ReserveKind.General), ("earmarked", ReserveKind.Earmarked), ("schools", ReserveKind.Schools), ("provision", ReserveKind.Provision))), row => row.Kind)
        .With(Optional("group", "the group of the council's reserves policy", CellTypes.Text(Domain.Reserves.ReserveFields.Group)), row => row.Group)
        .With(Optional("purpose", "what it is kept for", CellTypes.Text(Domain.Reserves.ReserveFields.Purpose)), row => row.Purpose)
        .With(Optional("owner", "the post that answers for it", CellTypes.Text(Domain.Reserves.ReserveFields.Owner)), row => row.OwnerName)
        .With(Optional("ends_on", "the day by which it is spent or reviewed", CellTypes.Date.OrNothing()), row => row.EndsOn)
        .With(Optional("code", "the head whose variance is drawn from this reserve or added to it, such as the schools'", CellTypes.Code), row => row.HeadCode)
        .With(Optional("belongs_to", "the head that it belongs to, which decides whose committee is shown it; the whole council where left out", CellTypes.Code), row => row.BelongsTo)
        .With(Optional("from_period", "the first period that reports it; 1 where left out, later for one that was set up in the year", CellTypes.Period, 1), row => row.FromPeriod)
        .With(Optional("last_moved_on", "the day of its last movement before the year, where no earlier year kept here tells it", CellTypes.Date.OrNothing()), row => row.LastMovedOn)
        .With(MayBeEmpty("opening_gbp", "the balance on 1 April, minus for a deficit; empty where its money stands in another reserve", CellTypes.Money.OrNothing()), row => row.Opening)
        .With(Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<ReserveMovementRow> Movements { get; } = new BundleFile<ReserveMovementRow>("reserve_movements.csv", "The year's movements of each reserve as a period forecasts them. The reserve stands in reserves.csv or in the database.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(Reserve, row => row.Name)
        .Key(Required("description", "what moves it", CellTypes.Text(ReserveFields.Description)), row => row.Description)
        .With(Pounds("amount_gbp", "the sum for the whole year: a drawdown is minus"), row => row.Amount)
        .With(Optional("posted_gbp", "the part of it that has been posted already", CellTypes.Money.OrNothing()), row => row.Posted)
        .With(Optional("display_order", "place in tables; 0 where left out, ties by description", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<CompanyRow> Companies { get; } = new BundleFile<CompanyRow>("companies.csv", "The companies that the council owns.")
        .Key(Year, row => row.Year)
        .Key(CompanyName, row => row.Name)
        .With(Optional("belongs_to", "the head that it belongs to, which decides whose committee is shown it; the whole council where left out", CellTypes.Code), row => row.BelongsTo)
        .With(Optional("from_period", "the first period that reports it; 1 where left out, later for one that was added in the year", CellTypes.Period, 1), row => row.FromPeriod)
        .With(Pounds("budget_gbp", "the budgeted dividend or contribution, due to the council"), row => row.Budget)
        .With(Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<CompanyForecastRow> CompanyForecasts { get; } = new BundleFile<CompanyForecastRow>("company_forecasts.csv", "What each company is expected to pay in the year. The company stands in companies.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(CompanyName, row => row.Name)
        .With(MayBeEmpty("from_trading_gbp", "what it is expected to pay from its trading surplus", CellTypes.Money.OrNothing()), row => row.FromTrading)
        .With(MayBeEmpty("from_reserves_gbp", "what it is expected to pay from its reserves", CellTypes.Money.OrNothing()), row => row.FromReserves)
        .With(Optional("text", "why it differs from the budget", CellTypes.Text(CompanyFields.Text)), row => row.Text);

    public static BundleFile<AgedDebtRow> AgedDebt { get; } = new BundleFile<AgedDebtRow>("aged_debt.csv", "What debtors owed by age, as a period reports it.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(Required("debtor", "the group of debtors", CellTypes.Text(DebtFields.Debtor)), row => row.Debtor)
        .Key(Required("as_at", "the day: the period's own or an earlier one to compare with", CellTypes.Date), row => row.AsAt)
        .Key(Required("from_days", "the first day of the age band", CellTypes.Order), row => row.FromDays)
        .With(Optional("belongs_to", "the head that the debtors belong to, which decides whose committee is shown them; the whole council where left out", CellTypes.Code), row => row.BelongsTo)
        .With(MayBeEmpty("to_days", "the last day of the age band; empty for the oldest", CellTypes.Order.OrNothing()), row => row.ToDays)
        .With(Pounds("amount_gbp", "the sum owed"), row => row.Amount);
}

internal sealed record ReserveRow(
    FinancialYear Year,
    string Name,
    ReserveKind Kind,
    string? Group,
    string? Purpose,
    string? OwnerName,
    DateOnly? EndsOn,
    string? HeadCode,
    string? BelongsTo,
    int FromPeriod,
    DateOnly? LastMovedOn,
    Money? Opening,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record ReserveMovementRow(
    FinancialYear Year,
    int Period,
    string Name,
    string Description,
    Money Amount,
    Money? Posted,
    int DisplayOrder) : BundleRow, IPeriodRow;

internal sealed record CompanyRow(FinancialYear Year, string Name, string? BelongsTo, int FromPeriod, Money Budget, int DisplayOrder) : BundleRow, IYearRow;

internal sealed record CompanyForecastRow(FinancialYear Year, int Period, string Name, Money? FromTrading, Money? FromReserves, string? Text) : BundleRow, IPeriodRow;

internal sealed record AgedDebtRow(
    FinancialYear Year,
    int Period,
    string Debtor,
    string? BelongsTo,
    DateOnly AsAt,
    int FromDays,
    int? ToDays,
    Money Amount) : BundleRow, IPeriodRow;
