using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>A measure's figures in a period as they are entered.</summary>
public sealed class ActivityForm
{
    /// <summary>The mark of what the person saw.</summary>
    public string? Mark { get; set; }

    /// <summary>The year's current spending budget.</summary>
    public string? WorkingGross { get; set; }

    /// <summary>The year's current income budget.</summary>
    public string? WorkingIncome { get; set; }

    /// <summary>The budgeted volume at the end of the year.</summary>
    public string? WorkingVolume { get; set; }

    /// <summary>The forecast spending.</summary>
    public string? ForecastGross { get; set; }

    /// <summary>The forecast income.</summary>
    public string? ForecastIncome { get; set; }

    /// <summary>The volume expected at the end of the year.</summary>
    public string? ForecastVolume { get; set; }

    /// <summary>The spending that the profile expects to date.</summary>
    public string? BudgetToDate { get; set; }

    /// <summary>Spent to date.</summary>
    public string? ActualToDate { get; set; }

    /// <summary>The budgeted volume to date.</summary>
    public string? BudgetVolume { get; set; }

    /// <summary>The actual volume to date.</summary>
    public string? ActualVolume { get; set; }

    /// <summary>The reasons that the service gives, and empty places for new ones.</summary>
    public List<DriverForm> Drivers { get; set; } = [];

    /// <summary>What the service says.</summary>
    public string? Text { get; set; }

    /// <summary>What stands; where the period has nothing, the budget and the forecast of the period before to start from.</summary>
    /// <param name="measured">The measure.</param>
    /// <param name="earlier">The last period's figures; null where there are none.</param>
    public static ActivityForm From(MeasuredActivity measured, ActivityForecast? earlier)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var position = measured.Position;
        var entry = position.Entry;
        var working = entry ?? earlier;
        return new()
        {
            Mark = measured.Mark,
            WorkingGross = ScreenFigures.ForInput(working?.WorkingGross ?? measured.Measure.BudgetGross),
            WorkingIncome = ScreenFigures.ForInput(working?.WorkingIncome ?? measured.Measure.BudgetIncome),
            WorkingVolume = MeasureFigures.ForInput(working?.WorkingVolume ?? measured.Measure.BudgetVolume),
            ForecastGross = Typed(working?.ForecastGross),
            ForecastIncome = Typed(working?.ForecastIncome),
            ForecastVolume = MeasureFigures.ForInput(working?.ForecastVolume),
            BudgetToDate = Typed(entry?.BudgetToDate),
            ActualToDate = Typed(entry?.ActualToDate),
            BudgetVolume = MeasureFigures.ForInput(position.BudgetVolumeToDate),
            ActualVolume = MeasureFigures.ForInput(position.ActualVolumeToDate),
            Drivers = [.. position.Drivers.Select(DriverForm.From), new DriverForm()],
            Text = entry?.Text,
        };
    }

    /// <summary>The figures and reasons, or null with a message beside every field that is wrong.</summary>
    internal (ActivityFigures Figures, IReadOnlyList<DriverEntry> Drivers)? Check(FieldReader fields, MeasuredActivity measured)
    {
        var workingGross = fields.Pounds(nameof(WorkingGross), WorkingGross, "Enter the year’s spending budget");
        var workingIncome = fields.Income(nameof(WorkingIncome), WorkingIncome, "Enter the year’s income budget, 0 for nil");
        var workingVolume = fields.Volume(nameof(WorkingVolume), WorkingVolume, "Enter the budgeted volume at the end of the year");
        var gross = fields.Pounds(nameof(ForecastGross), ForecastGross, "Enter the forecast spending");
        var income = fields.Income(nameof(ForecastIncome), ForecastIncome, "Enter the forecast income, 0 for nil");
        var volume = fields.Volume(nameof(ForecastVolume), ForecastVolume, "Enter the volume expected at the end of the year");
        var budgetToDate = fields.PoundsOrNone(nameof(BudgetToDate), BudgetToDate);
        var actualToDate = fields.PoundsOrNone(nameof(ActualToDate), ActualToDate);

        // A published month's volumes are not on the form as fields: they stay.
        var budgetVolume = measured.VolumesAreLocked ? measured.Position.BudgetVolumeToDate : fields.VolumeOrNone(nameof(BudgetVolume), BudgetVolume);
        var actualVolume = measured.VolumesAreLocked ? measured.Position.ActualVolumeToDate : fields.VolumeOrNone(nameof(ActualVolume), ActualVolume);
        var drivers = new List<DriverEntry>();
        for (var place = 0; place < Drivers.Count; place++)
        {
            if (!Drivers[place].IsEmpty && Drivers[place].Check(fields, $"{nameof(Drivers)}[{place}].") is { } entry)
            {
                if (entry.Driver != VarianceDriver.Other && drivers.Exists(other => (other.Side, other.Driver) == (entry.Side, entry.Driver)))
                {
                    fields.Wrong($"{nameof(Drivers)}[{place}].{nameof(DriverForm.Driver)}", $"There is a {entry.Driver.Word().ToLowerInvariant()} for {entry.Side.Word().ToLowerInvariant()} already: add them up");
                }

                drivers.Add(entry);
            }
        }

        fields.Read(nameof(Text), Text, ActivityFields.Text);
        return fields.IsSound
            ? (new(
                new Amounts(workingGross!.Value, workingIncome!.Value),
                workingVolume!.Value,
                new Amounts(gross!.Value, income!.Value),
                volume!.Value,
                budgetToDate,
                actualToDate,
                budgetVolume,
                actualVolume), drivers)
            : null;
    }

    private static string Typed(Money? money) => money is { } known ? ScreenFigures.ForInput(known) : string.Empty;
}

/// <summary>A reason of a variance as it is entered.</summary>
public sealed class DriverForm
{
    /// <summary>Spending or income.</summary>
    public MoneySide Side { get; set; }

    /// <summary>What it is.</summary>
    public VarianceDriver Driver { get; set; }

    /// <summary>The money, in pounds.</summary>
    public string? Amount { get; set; }

    /// <summary>The volume behind it.</summary>
    public string? VolumeChange { get; set; }

    /// <summary>Why.</summary>
    public string? Text { get; set; }

    /// <summary>Whether nobody entered anything: a place for a new reason left as it was.</summary>
    public bool IsEmpty => new[] { Amount, VolumeChange, Text }.All(string.IsNullOrWhiteSpace);

    /// <summary>What is stored.</summary>
    public static DriverForm From(ActivityDriver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return new()
        {
            Side = driver.Side,
            Driver = driver.Driver,
            Amount = ScreenFigures.ForInput(driver.Amount),
            VolumeChange = MeasureFigures.ForInput(driver.VolumeChange),
            Text = driver.Text,
        };
    }

    /// <summary>The reason, or null with a message beside every field that is wrong.</summary>
    internal DriverEntry? Check(FieldReader fields, string prefix)
    {
        if (!Enum.IsDefined(Side) || !Enum.IsDefined(Driver))
        {
            fields.Wrong(prefix + nameof(Driver), "Select what it is");
            return null;
        }

        var amount = fields.Pounds(prefix + nameof(Amount), Amount, "Enter the money in pounds, plus for a pressure");
        var change = fields.ChangeOrNone(prefix + nameof(VolumeChange), VolumeChange);
        var text = fields.Read(prefix + nameof(Text), Text, ActivityFields.DriverText);
        return amount is { } money ? new(Side, Driver, money, change, text) : null;
    }
}
