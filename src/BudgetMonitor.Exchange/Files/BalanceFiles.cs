using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of reserves, of the council's companies and of debts.</summary>
internal static class BalanceFiles
{
    public static Column<string> Reserve { get; } = Required("name", "the reserve's name, unique in the year", CellTypes.Text(Domain.Reserves.Reserve.NameMaxLength));

    public static Column<string> CompanyName { get; } = Required("name", "the company's name, unique in the year", CellTypes.Text(Company.NameMaxLength));

    public static BundleFile<ReserveRow> Reserves { get; } = ReservesFile();

    public static BundleFile<ReserveMovementRow> Movements { get; } = MovementsFile();

    public static BundleFile<CompanyRow> Companies { get; } = CompaniesFile();

    public static BundleFile<CompanyForecastRow> CompanyForecasts { get; } = CompanyForecastsFile();

    public static BundleFile<AgedDebtRow> AgedDebt { get; } = AgedDebtFile();

    private static BundleFile<ReserveRow> ReservesFile()
    {
        var kind = Required(
            "kind",
            "among which others it is counted",
            CellTypes.Words(("general", ReserveKind.General), ("earmarked", ReserveKind.Earmarked), ("schools", ReserveKind.Schools), ("provision", ReserveKind.Provision)));
        var group = Optional("group", "the group of the council's reserves policy", CellTypes.Text(Domain.Reserves.Reserve.GroupMaxLength));
        var purpose = Optional("purpose", "what it is kept for", CellTypes.Text(Domain.Reserves.Reserve.PurposeMaxLength));
        var owner = Optional("owner", "the post that answers for it", CellTypes.Text(Domain.Reserves.Reserve.OwnerNameMaxLength));
        var ends = Optional("ends_on", "the day by which it is spent or reviewed", CellTypes.Date.OrNothing());
        var code = Optional("code", "the head whose variance is drawn from this reserve or added to it, such as the schools'", CellTypes.Code);
        var own = Optional("belongs_to", "the head that it belongs to, which decides whose committee is shown it; the whole council where left out", CellTypes.Code);
        var from = Optional("from_period", "the first period that reports it; 1 where left out, later for one that was set up in the year", CellTypes.Period, 1);
        var moved = Optional("last_moved_on", "the day of its last movement before the year, where no earlier year kept here tells it", CellTypes.Date.OrNothing());
        var opening = MayBeEmpty("opening_gbp", "the balance on 1 April, minus for a deficit; empty where its money stands in another reserve", CellTypes.Money.OrNothing());
        var order = Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0);
        return new BundleFile<ReserveRow>(
            "reserves.csv",
            "The council's reserves and provisions.",
            cells => new(
                cells.Get(Year), cells.Get(Reserve), cells.Get(kind), cells.Get(group), cells.Get(purpose), cells.Get(owner),
                cells.Get(ends), cells.Get(code), cells.Get(own), cells.Get(from), cells.Get(moved), cells.Get(opening), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(Reserve, row => row.Name)
            .With(kind, row => row.Kind)
            .With(group, row => row.Group)
            .With(purpose, row => row.Purpose)
            .With(owner, row => row.Owner)
            .With(ends, row => row.EndsOn)
            .With(code, row => row.Code)
            .With(own, row => row.BelongsTo)
            .With(from, row => row.FromPeriod)
            .With(moved, row => row.LastMovedOn)
            .With(opening, row => row.Opening)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<ReserveMovementRow> MovementsFile()
    {
        var description = Required("description", "what moves it", CellTypes.Text(ReserveMovement.DescriptionMaxLength));
        var amount = Pounds("amount_gbp", "the sum for the whole year: a drawdown is minus");
        var posted = Optional("posted_gbp", "the part of it that has been posted already", CellTypes.Money.OrNothing());
        var order = Optional("display_order", "place in tables; 0 where left out, ties by description", CellTypes.Order, 0);
        return new BundleFile<ReserveMovementRow>(
            "reserve_movements.csv",
            "The year's movements of each reserve as a period forecasts them. The reserve stands in reserves.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(Reserve), cells.Get(description), cells.Get(amount), cells.Get(posted), cells.Get(order)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(Reserve, row => row.Name)
            .Key(description, row => row.Description)
            .With(amount, row => row.Amount)
            .With(posted, row => row.Posted)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<CompanyRow> CompaniesFile()
    {
        var own = Optional("belongs_to", "the head that it belongs to, which decides whose committee is shown it; the whole council where left out", CellTypes.Code);
        var from = Optional("from_period", "the first period that reports it; 1 where left out, later for one that was added in the year", CellTypes.Period, 1);
        var budget = Pounds("budget_gbp", "the budgeted dividend or contribution, due to the council");
        var order = Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0);
        return new BundleFile<CompanyRow>(
            "companies.csv",
            "The companies that the council owns.",
            cells => new(cells.Get(Year), cells.Get(CompanyName), cells.Get(own), cells.Get(from), cells.Get(budget), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(CompanyName, row => row.Name)
            .With(own, row => row.BelongsTo)
            .With(from, row => row.FromPeriod)
            .With(budget, row => row.Budget)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<CompanyForecastRow> CompanyForecastsFile()
    {
        var trading = MayBeEmpty("from_trading_gbp", "what it is expected to pay from its trading surplus", CellTypes.Money.OrNothing());
        var reserves = MayBeEmpty("from_reserves_gbp", "what it is expected to pay from its reserves", CellTypes.Money.OrNothing());
        var text = Optional("text", "why it differs from the budget", CellTypes.Text(CompanyForecast.TextMaxLength));
        return new BundleFile<CompanyForecastRow>(
            "company_forecasts.csv",
            "What each company is expected to pay in the year. The company stands in companies.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(CompanyName), cells.Get(trading), cells.Get(reserves), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(CompanyName, row => row.Name)
            .With(trading, row => row.FromTrading)
            .With(reserves, row => row.FromReserves)
            .With(text, row => row.Text);
    }

    private static BundleFile<AgedDebtRow> AgedDebtFile()
    {
        var debtor = Required("debtor", "the group of debtors", CellTypes.Text(DebtBalance.DebtorMaxLength));
        var own = Optional("belongs_to", "the head that the debtors belong to, which decides whose committee is shown them; the whole council where left out", CellTypes.Code);
        var asAt = Required("as_at", "the day: the period's own or an earlier one to compare with", CellTypes.Date);
        var from = Required("from_days", "the first day of the age band", CellTypes.Order);
        var to = MayBeEmpty("to_days", "the last day of the age band; empty for the oldest", CellTypes.Order.OrNothing());
        var amount = Pounds("amount_gbp", "the sum owed");
        return new BundleFile<AgedDebtRow>(
            "aged_debt.csv",
            "What debtors owed by age, as a period reports it.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(debtor), cells.Get(own), cells.Get(asAt), cells.Get(from), cells.Get(to), cells.Get(amount)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(debtor, row => row.Debtor)
            .Key(asAt, row => row.AsAt)
            .Key(from, row => row.FromDays)
            .With(own, row => row.BelongsTo)
            .With(to, row => row.ToDays)
            .With(amount, row => row.Amount);
    }
}
