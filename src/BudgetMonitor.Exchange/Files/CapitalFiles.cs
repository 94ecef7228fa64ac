using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of the capital programme. A scheme is named by its head and its name.</summary>
internal static class CapitalFiles
{
    public static Column<string> Scheme { get; } = Required("scheme", "the scheme's name, unique below its head", CellTypes.Text(CapitalScheme.NameMaxLength));

    public static BundleFile<CapitalRow> Schemes { get; } = SchemesFile();

    public static BundleFile<CapitalForecastRow> Forecasts { get; } = ForecastsFile();

    private static BundleFile<CapitalRow> SchemesFile()
    {
        var budget = Pounds("budget_gbp", "the year's approved budget");
        var next = Optional("budget_next_year_gbp", "next year's draft budget", CellTypes.Money.OrNothing());
        var after = Optional("budget_year_after_gbp", "the budget of the year after next", CellTypes.Money.OrNothing());
        var order = Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0);
        return new BundleFile<CapitalRow>(
            "capital.csv",
            "The schemes of the capital programme, or a directorate's whole programme in one row.",
            cells => new(cells.Get(Year), cells.Get(AnyHead), cells.Get(Scheme), cells.Get(budget), cells.Get(next), cells.Get(after), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(AnyHead, row => row.Code)
            .Key(Scheme, row => row.Scheme)
            .With(budget, row => row.Budget)
            .With(next, row => row.NextYearBudget)
            .With(after, row => row.YearAfterNextBudget)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<CapitalForecastRow> ForecastsFile()
    {
        var budget = Pounds("working_budget_gbp", "the year's budget as it stood in the period");
        var real = Pounds("real_variance_gbp", "by how much the scheme costs more, for good: minus is less");
        var rephasing = Pounds("rephasing_variance_gbp", "by how much spending moves into this year: minus moves it out");
        var spend = Optional("spend_to_date_gbp", "spent from April to the end of the period", CellTypes.Money.OrNothing());
        var text = Optional("text", "why", CellTypes.Text(CapitalForecast.TextMaxLength));
        return new BundleFile<CapitalForecastRow>(
            "capital_forecasts.csv",
            "Where each scheme stands in a period. The scheme stands in capital.csv or in the database.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(Scheme), cells.Get(budget), cells.Get(real),
                cells.Get(rephasing), cells.Get(spend), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(AnyHead, row => row.Code)
            .Key(Scheme, row => row.Scheme)
            .With(budget, row => row.WorkingBudget)
            .With(real, row => row.RealVariance)
            .With(rephasing, row => row.RephasingVariance)
            .With(spend, row => row.SpendToDate)
            .With(text, row => row.Text);
    }
}
