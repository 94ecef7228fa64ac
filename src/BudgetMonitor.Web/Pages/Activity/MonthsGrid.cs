using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>A measure's row of months.</summary>
/// <param name="Measured">The measure.</param>
/// <param name="Stored">What stands of each month.</param>
public sealed record MonthsRow(MeasuredActivity Measured, IReadOnlyDictionary<int, ActivityMonth> Stored)
{
    /// <summary>The measure.</summary>
    public ActivityMeasure Measure => Measured.Measure;

    /// <summary>The volume that stands; null for none.</summary>
    public Volume? VolumeOf(int month, bool isActual) => Stored.GetValueOrDefault(month) is { } found ? isActual ? found.Actual : found.Budget : null;
}

/// <summary>The volumes of some measures by month, and which of them may be entered.</summary>
/// <param name="Period">The period from which they are entered.</param>
/// <param name="LastPublished">The year's last published period; 0 for none.</param>
/// <param name="Rows">The measures in order.</param>
public sealed record MonthsGrid(MonitoringPeriod Period, int LastPublished, IReadOnlyList<MonthsRow> Rows)
{
    /// <summary>The months from April to March.</summary>
    public static IEnumerable<int> Months => Enumerable.Range(1, 12);

    /// <summary>Whether any month takes an entry.</summary>
    public bool AllowsAny => Months.Any(month => Allows(month, false));

    /// <summary>Whether a cell takes an entry.</summary>
    public bool Allows(int month, bool isActual) => isActual
        ? ActivityRules.AllowsActual(Period, month, LastPublished)
        : ActivityRules.AllowsBudget(month, LastPublished);

    /// <summary>"Apr".</summary>
    public string Short(int month) => Name(month)[..3];

    /// <summary>"April".</summary>
    public string Name(int month) => new MonitoringPeriod(Period.Year, month).MonthName;

    /// <summary>The row of a reference, or null.</summary>
    public MonthsRow? Find(string? reference) => Rows.FirstOrDefault(row => string.Equals(row.Measure.Reference, reference, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form as everything stands.</summary>
    public MonthsForm Form() => new() { Measures = [.. Rows.Select(FormOf)] };

    /// <summary>What stands of a measure, as the form carries it back.</summary>
    public string SeenOf(MonthsRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(';', Months.Where(month => Allows(month, false)).Select(month => string.Create(
            CultureInfo.InvariantCulture,
            $"{month}:{row.Stored.GetValueOrDefault(month)?.Version ?? 0}:{row.VolumeOf(month, false)}:{row.VolumeOf(month, true)}")));
    }

    private MonthsMeasureForm FormOf(MonthsRow row) => new()
    {
        Reference = row.Measure.Reference,
        Seen = SeenOf(row),
        Budget = Months.Where(month => Allows(month, false)).ToDictionary(month => month, month => (string?)Figures.MeasureFigures.ForInput(row.VolumeOf(month, false))),
        Actual = Months.Where(month => Allows(month, true)).ToDictionary(month => month, month => (string?)Figures.MeasureFigures.ForInput(row.VolumeOf(month, true))),
    };
}
