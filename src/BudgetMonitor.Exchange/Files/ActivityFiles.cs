using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of activity. A measure is named by its service line and its reference.</summary>
internal static class ActivityFiles
{
    public static Column<string> Measure { get; } = Required("measure", "the measure's reference, unique in the year", CellTypes.Reference);

    public static Column<int> Month { get; } = Required("month", "the month at whose end the volumes stand", CellTypes.Month);

    public static BundleFile<ActivityRow> Measures { get; } = new BundleFile<ActivityRow>("activity.csv", "What services do, counted, with the approved money that it drives.")
        .Key(Year, row => row.Year)
        .Key(Line, row => row.Code)
        .Key(Measure, row => row.Reference)
        .With(Required("name", "the measure's name", CellTypes.Text(ActivityFields.Name)), row => row.Name)
        .With(Required("covers", "whether it stands for all of the line's money or some of it", CellTypes.Words(("whole", ActivityCover.Whole), ("part", ActivityCover.Part))), row => row.Covers)
        .With(Required("volume_unit", "what is counted, in the plural: clients, hours, tonnes", CellTypes.Text(ActivityFields.Unit)), row => row.Unit)
        .With(Optional("volume_label", "the volume's name at the head of a column; “No of” and the unit where left out", CellTypes.Text(ActivityFields.VolumeLabel)), row => row.VolumeLabel)
        .With(Required("volume_basis", "a number on a day, or a sum since April", CellTypes.Words(("snapshot", VolumeBasis.Snapshot), ("cumulative", VolumeBasis.Cumulative))), row => row.Basis)
        .With(Pounds("budget_gross_gbp", "the approved spending"), row => row.BudgetGross)
        .With(Pounds("budget_income_gbp", "the approved income, below nil"), row => row.BudgetIncome)
        .With(Required("budget_volume", "the approved volume at the end of the year", VolumeCells.Volume), row => row.BudgetVolume)
        .With(Optional("display_order", "place in lists; in a paper the number behind the appendix's. 0 where left out", CellTypes.Order, 0), row => row.DisplayOrder);

    public static BundleFile<ActivityForecastRow> Forecasts { get; } = new BundleFile<ActivityForecastRow>("activity_forecasts.csv", "Where each measure stands in a period. The measure stands in activity.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(Line, row => row.Code)
        .Key(Measure, row => row.Reference)
        .With(Pounds("working_gross_gbp", "the year's current spending budget in the period"), row => row.WorkingGross)
        .With(Pounds("working_income_gbp", "the year's current income budget in the period"), row => row.WorkingIncome)
        .With(Required("working_volume", "the budgeted volume at the end of the year as it stands in the period", VolumeCells.Volume), row => row.WorkingVolume)
        .With(Pounds("forecast_gross_gbp", "the spending that the year is expected to end with"), row => row.ForecastGross)
        .With(Pounds("forecast_income_gbp", "the income that the year is expected to end with"), row => row.ForecastIncome)
        .With(Required("forecast_volume", "the volume expected at the end of the year", VolumeCells.Volume), row => row.ForecastVolume)
        .With(Optional("budget_to_date_gbp", "what the profile expects to be spent by the end of the period", CellTypes.Money.OrNothing()), row => row.BudgetToDate)
        .With(Optional("actual_to_date_gbp", "spent by the end of the period", CellTypes.Money.OrNothing()), row => row.ActualToDate)
        .With(Optional("text", "what the service says about it", CellTypes.Text(ActivityFields.Text)), row => row.Text);

    public static BundleFile<ActivityMonthRow> Months { get; } = new BundleFile<ActivityMonthRow>("activity_months.csv", "Each measure's volumes at the end of a month: the number on the last day, or the sum since April, as its basis says. A period's volumes to date are those of its month.")
        .Key(Year, row => row.Year)
        .Key(Line, row => row.Code)
        .Key(Measure, row => row.Reference)
        .Key(Month, row => row.Month)
        .With(Optional("budget_volume", "the budgeted volume", VolumeCells.Volume.OrNothing()), row => row.Budget)
        .With(Optional("actual_volume", "the actual volume", VolumeCells.Volume.OrNothing()), row => row.Actual);

    public static BundleFile<ActivityDriverRow> Drivers { get; } = new BundleFile<ActivityDriverRow>("activity_drivers.csv", "What drives a measure's variance, where the service knows it better than volumes and rates tell. A side without rows is worked out.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(Line, row => row.Code)
        .Group(Measure, row => row.Reference)
        .Group(Required("side", "the money whose variance is explained", CellTypes.Words(("gross", MoneySide.Gross), ("income", MoneySide.Income))), row => row.Side)
        .Key(Optional("display_order", "place among the reasons of one side; the order of the lines where left out", CellTypes.Order.OrNothing()), row => row.DisplayOrder)
        .With(Required("driver", "what it is; what is named `other` explains the balance and never changes it", CellTypes.Words(
            ("volume", VarianceDriver.Volume), ("price", VarianceDriver.Price), ("other", VarianceDriver.Other))), row => row.Driver)
        .With(Pounds("amount_gbp", "the part of the variance: plus is a pressure, for income too"), row => row.Amount)
        .With(Optional("volume_change", "the volume behind it, where it is another than the measure's", VolumeCells.Change.OrNothing()), row => row.VolumeChange)
        .With(Optional("text", "why, in a few words", CellTypes.Text(ActivityFields.DriverText)), row => row.Text)
        .Completed(rows => Places.Fill(
            rows,
            row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.Reference.ToUpperInvariant(), row.Side),
            row => row.DisplayOrder,
            (row, place) => row with { DisplayOrder = place }));
}

internal sealed record ActivityRow(
    FinancialYear Year,
    string Code,
    string Reference,
    string Name,
    ActivityCover Covers,
    string Unit,
    string? VolumeLabel,
    VolumeBasis Basis,
    Money BudgetGross,
    Money BudgetIncome,
    Volume BudgetVolume,
    int DisplayOrder) : BundleRow, IMeasureRow;

internal sealed record ActivityForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    Money WorkingGross,
    Money WorkingIncome,
    Volume WorkingVolume,
    Money ForecastGross,
    Money ForecastIncome,
    Volume ForecastVolume,
    Money? BudgetToDate,
    Money? ActualToDate,
    string? Text) : BundleRow, IMeasureRow, IPeriodRow;

internal sealed record ActivityMonthRow(
    FinancialYear Year,
    string Code,
    string Reference,
    int Month,
    Volume? Budget,
    Volume? Actual) : BundleRow, IMeasureRow;

internal sealed record ActivityDriverRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    MoneySide Side,
    int? DisplayOrder,
    VarianceDriver Driver,
    Money Amount,
    VolumeChange? VolumeChange,
    string? Text) : BundleRow, IMeasureRow, IPeriodRow;
