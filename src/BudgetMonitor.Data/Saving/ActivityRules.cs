using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;

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
        return EntryProblem.First([.. sums.Select(SumField.Optional.Problem), ActivityFields.Text.Problem(save.Text)]) ?? Problem(save.Drivers);
    }

    internal static string? Problem(ActivityRegistration registration)
    {
        var facts = registration.Facts;
        return EntryProblem.First(
            ActivityFields.Reference.Problem(registration.Reference),
            ActivityFields.Name.Problem(facts.Name),
            ActivityFields.Unit.Problem(facts.Unit),
            ActivityFields.VolumeLabel.Problem(facts.VolumeLabel),
            ActivityFields.Reason.Problem(registration.Reason),
            SumField.Optional.Problem(facts.Budget.Gross),
            SumField.Optional.Problem(facts.Budget.Income),
            PlaceProblem(facts.DisplayOrder));
    }

    /// <summary>What is wrong with a place in a list.</summary>
    internal static string? PlaceProblem(int place) => place is < 0 or > MostOrder ? $"Enter a whole number up to {MostOrder} for the place in lists" : null;

    private static string? Problem(IReadOnlyList<DriverEntry> drivers)
    {
        if (drivers.Count > MostDrivers)
        {
            return $"A measure has at most {MostDrivers} reasons. Nothing was saved.";
        }

        if (EntryProblem.First(drivers.Select(driver => ActivityFields.DriverText.Problem(driver.Text))) is { } problem)
        {
            return problem;
        }

        return drivers.Where(driver => driver.Driver != VarianceDriver.Other).GroupBy(driver => (driver.Side, driver.Driver)).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"There are two reasons “{twice.Key.Driver.Word()}” for {twice.Key.Side.Word().ToLowerInvariant()}: add them up. Nothing was saved."
            : null;
    }
}
