using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of staffing. A measure is named by its head and its reference.</summary>
internal static class StaffingFiles
{
    private static readonly CellType<StaffUnit> Unit = CellTypes.Words(("fte", StaffUnit.Fte), ("heads", StaffUnit.Heads));

    private static readonly CellType<int> Decimals = CellTypes.Whole(0, StaffingMeasure.MostDecimals, "`0`, `1` or `2`", "this is not a number of decimals");

    public static Column<string> Measure { get; } = Required("measure", "the measure's reference, unique in the year", VolumeCells.Reference);

    public static BundleFile<StaffingRow> Measures { get; } = MeasuresFile();

    public static BundleFile<StaffingForecastRow> Forecasts { get; } = ForecastsFile();

    public static BundleFile<StaffingBridgeRow> Bridge { get; } = BridgeFile();

    private static BundleFile<StaffingRow> MeasuresFile()
    {
        var name = Required("name", "the measure's name", CellTypes.Text(StaffingMeasure.NameMaxLength));
        var salaried = Pounds("salaried_budget_gbp", "the approved budget for the council's own staff");
        var agency = Pounds("agency_budget_gbp", "the approved budget for agency staff");
        var salariedUnit = Optional("salaried_unit", "how the council's own staff are counted; `fte` where left out", Unit, StaffUnit.Fte);
        var agencyUnit = Optional("agency_unit", "how agency staff are counted; `heads` where left out", Unit, StaffUnit.Heads);
        var salariedDecimals = Optional("salaried_decimals", "decimals in which the number of the council's own staff is shown; 1 where left out", Decimals, 1);
        var agencyDecimals = Optional("agency_decimals", "decimals in which the number of agency staff is shown; 1 where left out", Decimals, 1);
        var starts = Optional("starts_on", "the day that numbers are compared with", CellTypes.Date.OrNothing());
        var salariedStart = Optional("salaried_start", "the council's own staff on that day", VolumeCells.Staff.OrNothing());
        var agencyStart = Optional("agency_start", "agency staff on that day", VolumeCells.Staff.OrNothing());
        var order = Optional("display_order", "place in lists; in a paper the number behind the appendix's. 0 where left out", CellTypes.Order, 0);
        return new BundleFile<StaffingRow>(
            "staffing.csv",
            "Whose staff are watched, with the approved money for them.",
            cells => new(
                cells.Get(Year), cells.Get(AnyHead), cells.Get(Measure), cells.Get(name), cells.Get(salaried), cells.Get(agency), cells.Get(salariedUnit), cells.Get(agencyUnit),
                cells.Get(salariedDecimals), cells.Get(agencyDecimals), cells.Get(starts), cells.Get(salariedStart), cells.Get(agencyStart), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(AnyHead, row => row.Code)
            .Key(Measure, row => row.Reference)
            .With(name, row => row.Name)
            .With(salaried, row => row.SalariedBudget)
            .With(agency, row => row.AgencyBudget)
            .With(salariedUnit, row => row.SalariedUnit)
            .With(agencyUnit, row => row.AgencyUnit)
            .With(salariedDecimals, row => row.SalariedDecimals)
            .With(agencyDecimals, row => row.AgencyDecimals)
            .With(starts, row => row.StartsOn)
            .With(salariedStart, row => row.SalariedStart)
            .With(agencyStart, row => row.AgencyStart)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<StaffingForecastRow> ForecastsFile()
    {
        var workingSalaried = Pounds("salaried_working_gbp", "the year's budget for the council's own staff as it stands in the period");
        var workingAgency = Pounds("agency_working_gbp", "the year's budget for agency staff as it stands in the period");
        var salaried = Pounds("salaried_forecast_gbp", "what the council's own staff are expected to cost in the year");
        var agency = Pounds("agency_forecast_gbp", "what agency staff are expected to cost in the year");
        var money = Optional("money_as_at", "the day up to which money is counted", CellTypes.Date.OrNothing());
        var salariedBudget = Optional("salaried_budget_to_date_gbp", "the budget for the council's own staff up to that day", CellTypes.Money.OrNothing());
        var agencyBudget = Optional("agency_budget_to_date_gbp", "the budget for agency staff up to that day", CellTypes.Money.OrNothing());
        var salariedSpend = Optional("salaried_spend_gbp", "spent on the council's own staff up to that day", CellTypes.Money.OrNothing());
        var agencySpend = Optional("agency_spend_gbp", "spent on agency staff up to that day", CellTypes.Money.OrNothing());
        var numbers = Optional("numbers_as_at", "the day of the numbers", CellTypes.Date.OrNothing());
        var salariedNumber = Optional("salaried_number", "the council's own staff on that day", VolumeCells.Staff.OrNothing());
        var agencyNumber = Optional("agency_number", "agency staff on that day", VolumeCells.Staff.OrNothing());
        var text = Optional("text", "what the service says about it", CellTypes.Text(StaffingForecast.TextMaxLength));
        return new BundleFile<StaffingForecastRow>(
            "staffing_forecasts.csv",
            "Where each staffing measure stands in a period. The measure stands in staffing.csv or in the database.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(Measure), cells.Get(workingSalaried), cells.Get(workingAgency),
                cells.Get(salaried), cells.Get(agency), cells.Get(money), cells.Get(salariedBudget), cells.Get(agencyBudget), cells.Get(salariedSpend),
                cells.Get(agencySpend), cells.Get(numbers), cells.Get(salariedNumber), cells.Get(agencyNumber), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(AnyHead, row => row.Code)
            .Key(Measure, row => row.Reference)
            .With(workingSalaried, row => row.SalariedWorking)
            .With(workingAgency, row => row.AgencyWorking)
            .With(salaried, row => row.SalariedForecast)
            .With(agency, row => row.AgencyForecast)
            .With(money, row => row.MoneyAsAt)
            .With(salariedBudget, row => row.SalariedBudgetToDate)
            .With(agencyBudget, row => row.AgencyBudgetToDate)
            .With(salariedSpend, row => row.SalariedSpend)
            .With(agencySpend, row => row.AgencySpend)
            .With(numbers, row => row.NumbersAsAt)
            .With(salariedNumber, row => row.SalariedNumber)
            .With(agencyNumber, row => row.AgencyNumber)
            .With(text, row => row.Text);
    }

    private static BundleFile<StaffingBridgeRow> BridgeFile()
    {
        var order = Optional("display_order", "place among the steps of one measure; the order of the lines where left out", CellTypes.Order.OrNothing());
        var amount = Pounds("amount_gbp", "the money: plus is a pressure");
        var text = Required("text", "what it is", CellTypes.Text(StaffingBridgeStep.TextMaxLength));
        return new BundleFile<StaffingBridgeRow>(
            "staffing_bridge.csv",
            "What lies between a staffing measure's variance and that of its service line. What nobody names is the balance and is not in the file.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(Line), cells.Get(Measure), cells.Get(order), cells.Get(amount), cells.Get(text)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(Line, row => row.Code)
            .Group(Measure, row => row.Reference)
            .Key(order, row => row.DisplayOrder)
            .With(amount, row => row.Amount)
            .With(text, row => row.Text)
            .Completed(rows => Places.Fill(
                rows,
                row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.Reference.ToUpperInvariant()),
                row => row.DisplayOrder,
                (row, place) => row with { DisplayOrder = place }));
    }
}
