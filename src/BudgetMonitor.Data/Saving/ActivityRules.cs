using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Data.Saving;

/// <summary>What measures and their figures must keep to. The page says the same beside each field before anything is sent here.</summary>
public static class ActivityRules
{
    /// <summary>The most reasons that a measure may have in a period.</summary>
    public const int MostDrivers = 20;

    /// <summary>The highest place in lists.</summary>
    public const int MostOrder = 1_000;

    /// <summary>Whether the budgeted volume of a month may be entered: no period that has it is published.</summary>
    public static bool AllowsBudget(int month, int lastPublished) => month is >= 1 and <= 12 && month > lastPublished;

    /// <summary>Whether the actual volume of a month may be entered: not published, and not still to come.</summary>
    public static bool AllowsActual(MonitoringPeriod period, int month, int lastPublished)
    {
        ArgumentNullException.ThrowIfNull(period);
        return AllowsBudget(month, lastPublished) && month <= MeasureReader.MonthOf(period.Number);
    }

    internal static string? MonthProblem(MonitoringPeriod period, int lastPublished, ActivityMonth? stored, MonthEntry entry)
    {
        if (!AllowsBudget(entry.Month, lastPublished))
        {
            return "the volumes of a published month stay.";
        }

        if (entry.Actual != stored?.Actual && !AllowsActual(period, entry.Month, lastPublished))
        {
            return "a month that is still to come has no actual volume yet.";
        }

        return null;
    }

    internal static string? Problem(ActivitySave save)
    {
        var figures = save.Figures;
        Money?[] sums = [figures.Working.Gross, figures.Working.Income, figures.Forecast.Gross, figures.Forecast.Income, figures.BudgetToDate, figures.ActualToDate, .. save.Drivers.Select(driver => (Money?)driver.Amount)];
        if (sums.Any(sum => sum is { } known && known.Abs() > Money.Limit))
        {
            return "A sum lies within £100 billion. Nothing was saved.";
        }

        if (!TypedText.FitsOrNone(save.Text, ActivityForecast.TextMaxLength))
        {
            return $"The text must be {ActivityForecast.TextMaxLength} characters or fewer. Nothing was saved.";
        }

        return Problem(save.Drivers);
    }

    internal static string? Problem(ActivityRegistration registration)
    {
        var facts = registration.Facts;
        if (!Reference.IsSound(registration.Reference))
        {
            return $"A reference has at most {Reference.MaxLength} letters, digits, dots and hyphens. Nothing was saved.";
        }

        if (!TypedText.Fits(facts.Name, ActivityMeasure.NameMaxLength)
            || !TypedText.Fits(facts.Unit, ActivityMeasure.UnitMaxLength)
            || !TypedText.FitsOrNone(facts.VolumeLabel, ActivityMeasure.UnitMaxLength))
        {
            return "A measure needs a name and a unit that fit their fields. Nothing was saved.";
        }

        if (ChangeReason.Problem(registration.Reason, "A change of the register") is { } unreasoned)
        {
            return unreasoned;
        }

        return facts.Budget.Gross.Abs() > Money.Limit || facts.Budget.Income.Abs() > Money.Limit || facts.DisplayOrder is < 0 or > MostOrder
            ? "The budget or place lies beyond what can be kept. Nothing was saved."
            : null;
    }

    private static string? Problem(IReadOnlyList<DriverEntry> drivers)
    {
        if (drivers.Count > MostDrivers)
        {
            return $"A measure has at most {MostDrivers} reasons. Nothing was saved.";
        }

        if (drivers.Any(driver => !TypedText.FitsOrNone(driver.Text, ActivityDriver.TextMaxLength)))
        {
            return $"A reason must be {ActivityDriver.TextMaxLength} characters or fewer. Nothing was saved.";
        }

        return drivers.Where(driver => driver.Driver != VarianceDriver.Other).GroupBy(driver => (driver.Side, driver.Driver)).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"There are two reasons “{twice.Key.Driver.Word()}” for {twice.Key.Side.Word().ToLowerInvariant()}: add them up. Nothing was saved."
            : null;
    }
}
