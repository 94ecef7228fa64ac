using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Reading;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>
/// The files of the capital programme. A scheme is named by its head and its name. The list of later years is open and has a
/// file of its own; the two columns of capital.csv for the next two years are a short way to give its rows.
/// </summary>
internal static class CapitalFiles
{
    public static Column<string> Scheme { get; } = Required("scheme", "the scheme's name, unique below its head", CellTypes.Text(CapitalScheme.NameMaxLength));

    public static BundleFile<CapitalRow> Schemes { get; } = SchemesFile();

    private static readonly Column<FinancialYear> ForYear = Required("for_year", "the later financial year", CellTypes.Year);

    public static BundleFile<CapitalYearRow> Years { get; } = YearsFile();

    public static BundleFile<CapitalFundingRow> Funding { get; } = FundingFile();

    public static BundleFile<CapitalForecastRow> Forecasts { get; } = ForecastsFile();

    public static BundleFile<CapitalYearForecastRow> YearForecasts { get; } = YearForecastsFile();

    /// <summary>
    /// Puts what capital.csv says of the next two years among the rows of capital_years.csv, where it is kept. Where both say
    /// something else of one year, that is an error.
    /// </summary>
    public static void SpreadLaterYears(Dictionary<BundleFile, FileRows> files, ICollection<BundleError> errors)
    {
        var given = (files.GetValueOrDefault(Schemes) as FileRows<CapitalRow>)?.Rows.SelectMany(LaterYears).ToList() ?? [];
        if (given.Count == 0)
        {
            return;
        }

        var own = files.GetValueOrDefault(Years) as FileRows<CapitalYearRow>;
        var rows = own?.Rows.ToList() ?? [];
        var known = rows.ToDictionary(Years.KeyOf);
        foreach (var row in given)
        {
            if (!known.TryGetValue(Years.KeyOf(row), out var other))
            {
                rows.Add(row);
            }
            else if (other.Budget != row.Budget)
            {
                errors.Add(BundleError.At(
                    Schemes.Name,
                    row.Line,
                    row.ForYear == row.Year.Next ? "budget_next_year_gbp" : "budget_year_after_gbp",
                    MoneyCells.Write(row.Budget),
                    $"capital_years.csv gives another budget for {row.ForYear} in line {other.Line}",
                    "Give a later year's budget in one of the two files"));
            }
        }

        files[Years] = own is null
            ? new FileRows<CapitalYearRow>(Years, Years.Columns.ToHashSet(), new HashSet<string>(), rows)
            : own with { Rows = rows };
    }

    private static IEnumerable<CapitalYearRow> LaterYears(CapitalRow row)
    {
        if (row.NextYearBudget is { } next)
        {
            yield return new CapitalYearRow(row.Year, row.Code, row.Scheme, row.Year.Next, next) { Line = row.Line };
        }

        if (row.YearAfterNextBudget is { } after)
        {
            yield return new CapitalYearRow(row.Year, row.Code, row.Scheme, row.Year.Next.Next, after) { Line = row.Line };
        }
    }

    private static BundleFile<CapitalRow> SchemesFile()
    {
        var budget = Pounds("budget_gbp", "the year's approved budget");
        var next = Optional("budget_next_year_gbp", "next year's draft budget, in place of a row of capital_years.csv, where it is kept", CellTypes.Money.OrNothing());
        var after = Optional("budget_year_after_gbp", "the budget of the year after next, likewise", CellTypes.Money.OrNothing());
        var order = Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0);
        var reference = Optional("reference", "the council's reference, the same in every year: by it a scheme is known again under another name", CellTypes.Text(CapitalScheme.ReferenceMaxLength));
        var programme = Optional("programme", "the programme that it is part of, below its head", CellTypes.Text(CapitalScheme.ProgrammeMaxLength));
        var description = Optional("description", "what is built or bought", CellTypes.Text(CapitalScheme.DescriptionMaxLength));
        var owner = Optional("owner", "the post that answers for it", CellTypes.Text(CapitalScheme.OwnerMaxLength));
        return new BundleFile<CapitalRow>(
            "capital.csv",
            "The schemes of the capital programme, or a directorate's whole programme in one row.",
            cells => new(
                cells.Get(Year), cells.Get(AnyHead), cells.Get(Scheme), cells.Get(budget), cells.Get(next), cells.Get(after), cells.Get(order),
                cells.Get(reference), cells.Get(programme), cells.Get(description), cells.Get(owner)))
            .Key(Year, row => row.Year)
            .Key(AnyHead, row => row.Code)
            .Key(Scheme, row => row.Scheme)
            .With(budget, row => row.Budget)
            .With(next, _ => (Money?)null)
            .With(after, _ => (Money?)null)
            .With(order, row => row.DisplayOrder)
            .With(reference, row => row.Reference)
            .With(programme, row => row.Programme)
            .With(description, row => row.Description)
            .With(owner, row => row.Owner);
    }

    private static BundleFile<CapitalYearRow> YearsFile()
    {
        var budget = Pounds("budget_gbp", "that year's approved budget");
        return new BundleFile<CapitalYearRow>(
            "capital_years.csv",
            "What schemes may spend in later years: an open list, one row for each scheme and year. The scheme stands in capital.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(AnyHead), cells.Get(Scheme), cells.Get(ForYear), cells.Get(budget)))
            .Key(Year, row => row.Year)
            .Key(AnyHead, row => row.Code)
            .Key(Scheme, row => row.Scheme)
            .Key(ForYear, row => row.ForYear)
            .With(budget, row => row.Budget);
    }

    private static BundleFile<CapitalFundingRow> FundingFile()
    {
        var forYear = Required("for_year", "the financial year that it pays for: this or a later one", CellTypes.Year);
        var source = Required("source", "the source, as `capital_sources` in council.csv names it", CellTypes.Text(CapitalSources.NameMaxLength));
        var amount = Pounds("amount_gbp", "what it pays: plus");
        return new BundleFile<CapitalFundingRow>(
            "capital_funding.csv",
            "What pays for each scheme in each year. The scheme stands in capital.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(AnyHead), cells.Get(Scheme), cells.Get(forYear), cells.Get(source), cells.Get(amount)))
            .Group(Year, row => row.Year)
            .Group(AnyHead, row => row.Code)
            .Group(Scheme, row => row.Scheme)
            .Group(forYear, row => row.ForYear)
            .Key(source, row => row.Source)
            .With(amount, row => row.Amount);
    }

    private static BundleFile<CapitalYearForecastRow> YearForecastsFile()
    {
        var budget = MayBeEmpty("working_budget_gbp", "that year's budget as it stood in the period, before rephasing; empty where it is not known", CellTypes.Money.OrNothing());
        var real = Pounds("real_variance_gbp", "by how much the scheme costs more in that year, for good: minus is less");
        var rephasing = Pounds("rephasing_variance_gbp", "by how much spending moves into that year: minus moves it out");
        return new BundleFile<CapitalYearForecastRow>(
            "capital_year_forecasts.csv",
            "What a period expects of schemes in later years: where rephased money goes, so that rephasing nets to nil over the years. The scheme stands in capital.csv or in the database.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(Scheme), cells.Get(ForYear), cells.Get(budget), cells.Get(real),
                cells.Get(rephasing)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(AnyHead, row => row.Code)
            .Group(Scheme, row => row.Scheme)
            .Key(ForYear, row => row.ForYear)
            .With(budget, row => row.WorkingBudget)
            .With(real, row => row.RealVariance)
            .With(rephasing, row => row.RephasingVariance);
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
