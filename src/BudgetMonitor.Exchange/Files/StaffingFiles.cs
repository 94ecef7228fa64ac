using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of staffing. A measure is named by its head and its reference.</summary>
internal static class StaffingFiles
{
    private static readonly CellType<StaffUnit> Unit = CellTypes.Words(("fte", StaffUnit.Fte), ("heads", StaffUnit.Heads));

    private static readonly CellType<int> Decimals = CellTypes.Whole(0, StaffNumber.Decimals, "`0`, `1` or `2`", "this is not a number of decimals");

    public static Column<string> Measure { get; } = Required("measure", "the measure's reference, unique in the year", CellTypes.Reference);

    public static BundleFile<StaffingRow> Measures { get; } = new BundleFile<StaffingRow>("staffing.csv", "Whose staff are watched, with the approved money for them.")
        .Key(Year, row => row.Year)
        .Key(AnyHead, row => row.Code)
        .Key(Measure, row => row.Reference)
        .With(Required("name", "the measure's name", CellTypes.Text(StaffingFields.Name)), row => row.Name)
        .With(Pounds("salaried_budget_gbp", "the approved budget for the council's own staff"), row => row.SalariedBudget)
        .With(Pounds("agency_budget_gbp", "the approved budget for agency staff"), row => row.AgencyBudget)
        .With(Optional("salaried_unit", "how the council's own staff are counted; `fte` where left out", Unit, StaffUnit.Fte), row => row.SalariedUnit)
        .With(Optional("agency_unit", "how agency staff are counted; `heads` where left out", Unit, StaffUnit.Heads), row => row.AgencyUnit)
        .With(Optional("salaried_decimals", "decimals in which the number of the council's own staff is shown; 1 where left out", Decimals, 1), row => row.SalariedDecimals)
        .With(Optional("agency_decimals", "decimals in which the number of agency staff is shown; 1 where left out", Decimals, 1), row => row.AgencyDecimals)
        .With(Optional("starts_on", "the day that numbers are compared with", CellTypes.Date.OrNothing()), row => row.StartsOn)
        .With(Optional("salaried_start", "the council's own staff on that day", VolumeCells.Staff.OrNothing()), row => row.SalariedStart)
        .With(Optional("agency_start", "agency staff on that day", VolumeCells.Staff.OrNothing()), row => row.AgencyStart)
        .With(Optional("display_order", "place in lists; in a paper the number behind the appendix's. 0 where left out", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<StaffingForecastRow> Forecasts { get; } = new BundleFile<StaffingForecastRow>("staffing_forecasts.csv", "Where each staffing measure stands in a period. The measure stands in staffing.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(AnyHead, row => row.Code)
        .Key(Measure, row => row.Reference)
        .With(Pounds("salaried_working_gbp", "the year's budget for the council's own staff as it stands in the period"), row => row.SalariedWorking)
        .With(Pounds("agency_working_gbp", "the year's budget for agency staff as it stands in the period"), row => row.AgencyWorking)
        .With(Pounds("salaried_forecast_gbp", "what the council's own staff are expected to cost in the year"), row => row.SalariedForecast)
        .With(Pounds("agency_forecast_gbp", "what agency staff are expected to cost in the year"), row => row.AgencyForecast)
        .With(Optional("money_as_at", "the day up to which money is counted", CellTypes.Date.OrNothing()), row => row.MoneyAsAt)
        .With(Optional("salaried_budget_to_date_gbp", "the budget for the council's own staff up to that day", CellTypes.Money.OrNothing()), row => row.SalariedBudgetToDate)
        .With(Optional("agency_budget_to_date_gbp", "the budget for agency staff up to that day", CellTypes.Money.OrNothing()), row => row.AgencyBudgetToDate)
        .With(Optional("salaried_spend_gbp", "spent on the council's own staff up to that day", CellTypes.Money.OrNothing()), row => row.SalariedSpend)
        .With(Optional("agency_spend_gbp", "spent on agency staff up to that day", CellTypes.Money.OrNothing()), row => row.AgencySpend)
        .With(Optional("numbers_as_at", "the day of the numbers", CellTypes.Date.OrNothing()), row => row.NumbersAsAt)
        .With(Optional("salaried_number", "the council's own staff on that day", VolumeCells.Staff.OrNothing()), row => row.SalariedNumber)
        .With(Optional("agency_number", "agency staff on that day", VolumeCells.Staff.OrNothing()), row => row.AgencyNumber)
        .With(Optional("text", "what the service says about it", CellTypes.Text(StaffingFields.Text)), row => row.Text);

    public static BundleFile<StaffingBridgeRow> Bridge { get; } = new BundleFile<StaffingBridgeRow>("staffing_bridge.csv", "What lies between a staffing measure's variance and that of its service line. What nobody names is the balance and is not in the file.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(Line, row => row.Code)
        .Group(Measure, row => row.Reference)
        .Key(Optional("display_order", "place among the steps of one measure; the order of the lines where left out", CellTypes.Order.OrNothing()), row => row.DisplayOrder)
        .With(Pounds("amount_gbp", "the money: plus is a pressure"), row => row.Amount)
        .With(Required("text", "what it is", CellTypes.Text(StaffingFields.StepText)), row => row.Text)
        .Completed(rows => Places.Fill(
            rows,
            row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.Reference.ToUpperInvariant()),
            row => row.DisplayOrder,
            (row, place) => row with { DisplayOrder = place }));
}

internal sealed record StaffingRow(
    FinancialYear Year,
    string Code,
    string Reference,
    string Name,
    Money SalariedBudget,
    Money AgencyBudget,
    StaffUnit SalariedUnit,
    StaffUnit AgencyUnit,
    int SalariedDecimals,
    int AgencyDecimals,
    DateOnly? StartsOn,
    StaffNumber? SalariedStart,
    StaffNumber? AgencyStart,
    int DisplayOrder) : BundleRow, IMeasureRow;

internal sealed record StaffingForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    Money SalariedWorking,
    Money AgencyWorking,
    Money SalariedForecast,
    Money AgencyForecast,
    DateOnly? MoneyAsAt,
    Money? SalariedBudgetToDate,
    Money? AgencyBudgetToDate,
    Money? SalariedSpend,
    Money? AgencySpend,
    DateOnly? NumbersAsAt,
    StaffNumber? SalariedNumber,
    StaffNumber? AgencyNumber,
    string? Text) : BundleRow, IMeasureRow, IPeriodRow;

internal sealed record StaffingBridgeRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    int? DisplayOrder,
    Money Amount,
    string Text) : BundleRow, IMeasureRow, IPeriodRow;
