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
    public static Column<string> Scheme { get; } = Required("scheme", "the scheme's name, unique below its head", CellTypes.Text(CapitalFields.Name));

    public static BundleFile<CapitalRow> Schemes { get; } = new BundleFile<CapitalRow>("capital.csv", "The schemes of the capital programme, or a directorate's whole programme in one row.")
        .Key(Year, row => row.Year)
        .Key(AnyHead, row => row.Code)
        .Key(Scheme, row => row.Name)
        .With(Pounds("budget_gbp", "the year's approved budget"), row => row.Budget)
        .ReadOnly(Optional("budget_next_year_gbp", "next year's draft budget, in place of a row of capital_years.csv, where it is kept", CellTypes.Money.OrNothing()), row => row.NextYearBudget)
        .ReadOnly(Optional("budget_year_after_gbp", "the budget of the year after next, likewise", CellTypes.Money.OrNothing()), row => row.YearAfterNextBudget)
        .With(Optional("display_order", "place in tables; 0 where left out, ties by name", CellTypes.Order, 0), row => row.DisplayOrder)
        .With(Optional("reference", "the council's reference, the same in every year: by it a scheme is known again under another name", CellTypes.Text(CapitalFields.Reference)), row => row.Reference)
        .With(Optional("programme", "the programme that it is part of, below its head", CellTypes.Text(CapitalFields.Programme)), row => row.Programme)
        .With(Optional("description", "what is built or bought", CellTypes.Text(CapitalFields.Description)), row => row.Description)
        .With(Optional("owner", "the post that answers for it", CellTypes.Text(CapitalFields.Owner)), row => row.OwnerName);

    private static readonly Column<FinancialYear> ForYear = Required("for_year", "the later financial year", CellTypes.Year);

    public static BundleFile<CapitalYearRow> Years { get; } = new BundleFile<CapitalYearRow>("capital_years.csv", "What schemes may spend in later years: an open list, one row for each scheme and year. The scheme stands in capital.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(AnyHead, row => row.Code)
        .Key(Scheme, row => row.Scheme)
        .Key(ForYear, row => row.ForYear)
        .With(Pounds("budget_gbp", "that year's approved budget"), row => row.Budget);

    public static BundleFile<CapitalFundingRow> Funding { get; } = new BundleFile<CapitalFundingRow>("capital_funding.csv", "What pays for each scheme in each year. The scheme stands in capital.csv or in the database.")
        .Group(Year, row => row.Year)
        .Group(AnyHead, row => row.Code)
        .Group(Scheme, row => row.Scheme)
        .Group(Required("for_year", "the financial year that it pays for: this or a later one", CellTypes.Year), row => row.ForYear)
        .Key(Required("source", "the source, as `capital_sources` in council.csv names it", CellTypes.Text(CapitalFields.Source)), row => row.Source)
        .With(Pounds("amount_gbp", "what it pays: plus"), row => row.Amount);

    public static BundleFile<CapitalForecastRow> Forecasts { get; } = new BundleFile<CapitalForecastRow>("capital_forecasts.csv", "Where each scheme stands in a period. The scheme stands in capital.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(AnyHead, row => row.Code)
        .Key(Scheme, row => row.Scheme)
        .With(Pounds("working_budget_gbp", "the year's budget as it stood in the period"), row => row.WorkingBudget)
        .With(Pounds("real_variance_gbp", "by how much the scheme costs more, for good: minus is less"), row => row.RealVariance)
        .With(Pounds("rephasing_variance_gbp", "by how much spending moves into this year: minus moves it out"), row => row.RephasingVariance)
        .With(Optional("spend_to_date_gbp", "spent from April to the end of the period", CellTypes.Money.OrNothing()), row => row.SpendToDate)
        .With(Optional("text", "why", CellTypes.Text(CapitalFields.Text)), row => row.Text);

    public static BundleFile<CapitalYearForecastRow> YearForecasts { get; } = new BundleFile<CapitalYearForecastRow>("capital_year_forecasts.csv", "What a period expects of schemes in later years: where rephased money goes, so that rephasing nets to nil over the years. The scheme stands in capital.csv or in the database.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(AnyHead, row => row.Code)
        .Group(Scheme, row => row.Scheme)
        .Key(ForYear, row => row.ForYear)
        .With(MayBeEmpty("working_budget_gbp", "that year's budget as it stood in the period, before rephasing; empty where it is not known", CellTypes.Money.OrNothing()), row => row.WorkingBudget)
        .With(Pounds("real_variance_gbp", "by how much the scheme costs more in that year, for good: minus is less"), row => row.RealVariance)
        .With(Pounds("rephasing_variance_gbp", "by how much spending moves into that year: minus moves it out"), row => row.RephasingVariance);

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
        var known = rows.ToHashSet(Years.ByKey);
        foreach (var row in given)
        {
            if (!known.TryGetValue(row, out var other))
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
            yield return new CapitalYearRow(row.Year, row.Code, row.Name, row.Year.Next, next) { Line = row.Line };
        }

        if (row.YearAfterNextBudget is { } after)
        {
            yield return new CapitalYearRow(row.Year, row.Code, row.Name, row.Year.Next.Next, after) { Line = row.Line };
        }
    }
}

internal sealed record CapitalRow(
    FinancialYear Year,
    string Code,
    string Name,
    Money Budget,
    Money? NextYearBudget,
    Money? YearAfterNextBudget,
    int DisplayOrder,
    string? Reference,
    string? Programme,
    string? Description,
    string? OwnerName) : BundleRow, IHeadRow;

internal sealed record CapitalYearRow(
    FinancialYear Year,
    string Code,
    string Scheme,
    FinancialYear ForYear,
    Money Budget) : BundleRow, IHeadRow;

internal sealed record CapitalFundingRow(
    FinancialYear Year,
    string Code,
    string Scheme,
    FinancialYear ForYear,
    string Source,
    Money Amount) : BundleRow, IHeadRow;

internal sealed record CapitalYearForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Scheme,
    FinancialYear ForYear,
    Money? WorkingBudget,
    Money RealVariance,
    Money RephasingVariance) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record CapitalForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Scheme,
    Money WorkingBudget,
    Money RealVariance,
    Money RephasingVariance,
    Money? SpendToDate,
    string? Text) : BundleRow, IHeadRow, IPeriodRow;
