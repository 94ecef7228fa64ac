using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>A staffing measure's figures in a period as they are entered.</summary>
public sealed class StaffingForm
{

    /// <summary>The mark of what the person saw.</summary>
    public string? Mark { get; set; }

    /// <summary>The year's budget for the council's own staff.</summary>
    public string? SalariedWorking { get; set; }

    /// <summary>The year's budget for agency staff.</summary>
    public string? AgencyWorking { get; set; }

    /// <summary>The forecast for the council's own staff.</summary>
    public string? SalariedForecast { get; set; }

    /// <summary>The forecast for agency staff.</summary>
    public string? AgencyForecast { get; set; }

    /// <summary>The day up to which money is counted.</summary>
    public string? MoneyAsAt { get; set; }

    /// <summary>The budget for the council's own staff to date.</summary>
    public string? SalariedBudget { get; set; }

    /// <summary>The budget for agency staff to date.</summary>
    public string? AgencyBudget { get; set; }

    /// <summary>Spent on the council's own staff to date.</summary>
    public string? SalariedSpend { get; set; }

    /// <summary>Spent on agency staff to date.</summary>
    public string? AgencySpend { get; set; }

    /// <summary>The day of the numbers.</summary>
    public string? NumbersAsAt { get; set; }

    /// <summary>The number of the council's own staff.</summary>
    public string? SalariedNumber { get; set; }

    /// <summary>The number of agency staff.</summary>
    public string? AgencyNumber { get; set; }

    /// <summary>The steps from staff to the line, and empty places.</summary>
    public List<StepForm> Steps { get; set; } = [];

    /// <summary>What the service says.</summary>
    public string? Text { get; set; }

    /// <summary>What stands; where the period has nothing, the budget and the forecast of the period before to start from.</summary>
    public static StaffingForm From(MeasuredStaffing measured, StaffingForecast? earlier)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var entry = measured.Position.Entry;
        var start = entry ?? earlier;
        return new()
        {
            Mark = measured.Mark,
            SalariedWorking = Typed(start?.SalariedWorking ?? measured.Measure.SalariedBudget),
            AgencyWorking = Typed(start?.AgencyWorking ?? measured.Measure.AgencyBudget),
            SalariedForecast = Typed(start?.SalariedForecast),
            AgencyForecast = Typed(start?.AgencyForecast),
            MoneyAsAt = Day(entry?.MoneyAsAt),
            SalariedBudget = Typed(entry?.SalariedBudgetToDate),
            AgencyBudget = Typed(entry?.AgencyBudgetToDate),
            SalariedSpend = Typed(entry?.SalariedSpend),
            AgencySpend = Typed(entry?.AgencySpend),
            NumbersAsAt = Day(entry?.NumbersAsAt),
            SalariedNumber = MeasureFigures.ForInput(entry?.SalariedNumber),
            AgencyNumber = MeasureFigures.ForInput(entry?.AgencyNumber),
            Steps =
            [
                .. measured.Position.Steps.Select(step => new StepForm { Amount = Typed(step.Amount), Text = step.Text }),
                .. Enumerable.Range(0, Math.Max(1, 3 - measured.Position.Steps.Count)).Select(_ => new StepForm()),
            ],
            Text = entry?.Text,
        };
    }

    /// <summary>The figures and steps, or null with a message beside every field that is wrong.</summary>
    internal (StaffingFigures Figures, IReadOnlyList<BridgeEntry> Steps)? Check(FieldReader fields, MonitoringPeriod period)
    {
        var salariedWorking = fields.Pounds(nameof(SalariedWorking), SalariedWorking, "Enter the year’s budget for the council’s own staff");
        var agencyWorking = fields.Pounds(nameof(AgencyWorking), AgencyWorking, "Enter the year’s budget for agency staff, 0 for nil");
        var salaried = fields.Pounds(nameof(SalariedForecast), SalariedForecast, "Enter the forecast for the council’s own staff");
        var agency = fields.Pounds(nameof(AgencyForecast), AgencyForecast, "Enter the forecast for agency staff, 0 for nil");
        var money = fields.DayOf(nameof(MoneyAsAt), MoneyAsAt, period);
        Money?[] toDate =
        [
            fields.PoundsOrNone(nameof(SalariedBudget), SalariedBudget), fields.PoundsOrNone(nameof(AgencyBudget), AgencyBudget),
            fields.PoundsOrNone(nameof(SalariedSpend), SalariedSpend), fields.PoundsOrNone(nameof(AgencySpend), AgencySpend),
        ];
        if (money is null && string.IsNullOrWhiteSpace(MoneyAsAt) && toDate.Any(sum => sum is not null))
        {
            fields.Wrong(nameof(MoneyAsAt), "Enter the day up to which the money is counted");
        }

        var numbers = fields.DayOf(nameof(NumbersAsAt), NumbersAsAt, period);
        var (salariedNumber, agencyNumber) = (fields.StaffOrNone(nameof(SalariedNumber), SalariedNumber), fields.StaffOrNone(nameof(AgencyNumber), AgencyNumber));
        if (numbers is null && string.IsNullOrWhiteSpace(NumbersAsAt) && (salariedNumber ?? agencyNumber) is not null)
        {
            fields.Wrong(nameof(NumbersAsAt), "Enter the day of the numbers");
        }

        var steps = new List<BridgeEntry>();
        for (var place = 0; place < Steps.Count; place++)
        {
            if (Steps[place].IsEmpty)
            {
                continue;
            }

            var amount = fields.Pounds($"{nameof(Steps)}[{place}].{nameof(StepForm.Amount)}", Steps[place].Amount, "Enter the money in pounds, plus for a pressure");
            var text = fields.Read($"{nameof(Steps)}[{place}].{nameof(StepForm.Text)}", Steps[place].Text, StaffingFields.StepText);
            if (amount is { } sum && text is not null)
            {
                steps.Add(new(sum, text));
            }
        }

        fields.Read(nameof(Text), Text, StaffingFields.Text);
        return fields.IsSound
            ? (new(
                new StaffSum(salariedWorking!.Value, agencyWorking!.Value),
                new StaffSum(salaried!.Value, agency!.Value),
                money is { } day ? new(day, toDate[0], toDate[1], toDate[2], toDate[3]) : null,
                numbers is { } latest ? new(latest, salariedNumber, agencyNumber) : null), steps)
            : null;
    }

    private static string Typed(Money? money) => money is { } known ? ScreenFigures.ForInput(known) : string.Empty;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}

/// <summary>A step from staff to the service line as it is entered.</summary>
public sealed class StepForm
{
    /// <summary>The money, in pounds.</summary>
    public string? Amount { get; set; }

    /// <summary>What it is.</summary>
    public string? Text { get; set; }

    /// <summary>Whether nobody entered anything.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Amount) && string.IsNullOrWhiteSpace(Text);
}
