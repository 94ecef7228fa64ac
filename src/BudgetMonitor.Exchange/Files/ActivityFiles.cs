using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of activity. A measure is named by its service line and its reference.</summary>
internal static class ActivityFiles
{
    public static Column<string> Measure { get; } = Required("measure", "the measure's reference, unique in the year", VolumeCells.Reference);

    public static Column<int> Month { get; } = Required("month", "the month at whose end the volumes stand", CellTypes.Month);

    public static BundleFile<ActivityRow> Measures { get; } = MeasuresFile();

    public static BundleFile<ActivityForecastRow> Forecasts { get; } = ForecastsFile();

    public static BundleFile<ActivityMonthRow> Months { get; } = MonthsFile();

    public static BundleFile<ActivityDriverRow> Drivers { get; } = DriversFile();

    private static BundleFile<ActivityRow> MeasuresFile()
    {
        var name = Required("name", "the measure's name", CellTypes.Text(ActivityMeasure.NameMaxLength));
        var covers = Required("covers", "whether it stands for all of the line's money or some of it", CellTypes.Words(("whole", ActivityCover.Whole), ("part", ActivityCover.Part)));
        var unit = Required("volume_unit", "what is counted, in the plural: clients, hours, tonnes", CellTypes.Text(ActivityMeasure.UnitMaxLength));
        var label = Optional("volume_label", "the volume's name at the head of a column; “No of” and the unit where left out", CellTypes.Text(ActivityMeasure.UnitMaxLength));
        var basis = Required("volume_basis", "a number on a day, or a sum since April", CellTypes.Words(("snapshot", VolumeBasis.Snapshot), ("cumulative", VolumeBasis.Cumulative)));
        var gross = Pounds("budget_gross_gbp", "the approved spending");
        var income = Pounds("budget_income_gbp", "the approved income, below nil");
        var volume = Required("budget_volume", "the approved volume at the end of the year", VolumeCells.Volume);
        var order = Optional("display_order", "place in lists; in a paper the number behind the appendix's. 0 where left out", CellTypes.Order, 0);
        return new BundleFile<ActivityRow>(
            "activity.csv",
            "What services do, counted, with the approved money that it drives.",
            cells => new(
                cells.Get(Year), cells.Get(Line), cells.Get(Measure), cells.Get(name), cells.Get(covers), cells.Get(unit), cells.Get(label), cells.Get(basis),
                cells.Get(gross), cells.Get(income), cells.Get(volume), cells.Get(order)))
            .Key(Year, row => row.Year)
            .Key(Line, row => row.Code)
            .Key(Measure, row => row.Reference)
            .With(name, row => row.Name)
            .With(covers, row => row.Covers)
            .With(unit, row => row.Unit)
            .With(label, row => row.VolumeLabel)
            .With(basis, row => row.Basis)
            .With(gross, row => row.BudgetGross)
            .With(income, row => row.BudgetIncome)
            .With(volume, row => row.BudgetVolume)
            .With(order, row => row.DisplayOrder);
    }

    private static BundleFile<ActivityForecastRow> ForecastsFile()
    {
        var workingGross = Pounds("working_gross_gbp", "the year's current spending budget in the period");
        var workingIncome = Pounds("working_income_gbp", "the year's current income budget in the period");
        var workingVolume = Required("working_volume", "the budgeted volume at the end of the year as it stands in the period", VolumeCells.Volume);
        var gross = Pounds("forecast_gross_gbp", "the spending that the year is expected to end with");
        var income = Pounds("forecast_income_gbp", "the income that the year is expected to end with");
        var volume = Required("forecast_volume", "the volume expected at the end of the year", VolumeCells.Volume);
        var budget = Optional("budget_to_date_gbp", "what the profile expects to be spent by the end of the period", CellTypes.Money.OrNothing());
        var actual = Optional("actual_to_date_gbp", "spent by the end of the period", CellTypes.Money.OrNothing());
        var text = Optional("text", "what the service says about it", CellTypes.Text(ActivityForecast.TextMaxLength));
        return new BundleFile<ActivityForecastRow>(
            "activity_forecasts.csv",
            "Where each measure stands in a period. The measure stands in activity.csv or in the database.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(Line), cells.Get(Measure), cells.Get(workingGross), cells.Get(workingIncome), cells.Get(workingVolume),
                cells.Get(gross), cells.Get(income), cells.Get(volume), cells.Get(budget), cells.Get(actual), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(Line, row => row.Code)
            .Key(Measure, row => row.Reference)
            .With(workingGross, row => row.WorkingGross)
            .With(workingIncome, row => row.WorkingIncome)
            .With(workingVolume, row => row.WorkingVolume)
            .With(gross, row => row.ForecastGross)
            .With(income, row => row.ForecastIncome)
            .With(volume, row => row.ForecastVolume)
            .With(budget, row => row.BudgetToDate)
            .With(actual, row => row.ActualToDate)
            .With(text, row => row.Text);
    }

    private static BundleFile<ActivityMonthRow> MonthsFile()
    {
        var budget = Optional("budget_volume", "the budgeted volume", VolumeCells.Volume.OrNothing());
        var actual = Optional("actual_volume", "the actual volume", VolumeCells.Volume.OrNothing());
        return new BundleFile<ActivityMonthRow>(
            "activity_months.csv",
            "Each measure's volumes at the end of a month: the number on the last day, or the sum since April, as its basis says. A period's volumes to date are those of its month.",
            cells => new(cells.Get(Year), cells.Get(Line), cells.Get(Measure), cells.Get(Month), cells.Get(budget), cells.Get(actual)))
            .Key(Year, row => row.Year)
            .Key(Line, row => row.Code)
            .Key(Measure, row => row.Reference)
            .Key(Month, row => row.Month)
            .With(budget, row => row.Budget)
            .With(actual, row => row.Actual);
    }

    private static BundleFile<ActivityDriverRow> DriversFile()
    {
        var side = Required("side", "the money whose variance is explained", CellTypes.Words(("gross", MoneySide.Gross), ("income", MoneySide.Income)));
        var order = Optional("display_order", "place among the reasons of one side; the order of the lines where left out", CellTypes.Order.OrNothing());
        var driver = Required("driver", "what it is; what is named `other` explains the balance and never changes it", CellTypes.Words(
            ("volume", VarianceDriver.Volume), ("price", VarianceDriver.Price), ("other", VarianceDriver.Other)));
        var amount = Pounds("amount_gbp", "the part of the variance: plus is a pressure, for income too");
        var change = Optional("volume_change", "the volume behind it, where it is another than the measure's", VolumeCells.Change.OrNothing());
        var text = Optional("text", "why, in a few words", CellTypes.Text(ActivityDriver.TextMaxLength));
        return new BundleFile<ActivityDriverRow>(
            "activity_drivers.csv",
            "What drives a measure's variance, where the service knows it better than volumes and rates tell. A side without rows is worked out.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(Line), cells.Get(Measure), cells.Get(side), cells.Get(order), cells.Get(driver),
                cells.Get(amount), cells.Get(change), cells.Get(text)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(Line, row => row.Code)
            .Group(Measure, row => row.Reference)
            .Group(side, row => row.Side)
            .Key(order, row => row.DisplayOrder)
            .With(driver, row => row.Driver)
            .With(amount, row => row.Amount)
            .With(change, row => row.VolumeChange)
            .With(text, row => row.Text)
            .Completed(rows => Places.Fill(
                rows,
                row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.Reference.ToUpperInvariant(), row.Side),
                row => row.DisplayOrder,
                (row, place) => row with { DisplayOrder = place }));
    }
}
