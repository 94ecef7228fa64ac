using System.Globalization;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A measure's volumes by month, budget against actual, as papers and pages draw them.</summary>
public static class ActivityChart
{
    /// <summary>The chart; null where no month has an actual volume.</summary>
    /// <param name="position">The measure in a period.</param>
    /// <param name="id">The chart's id.</param>
    public static PaperChart? Of(ActivityPosition position, string id)
    {
        ArgumentNullException.ThrowIfNull(position);
        var measure = position.Measure;
        if (position.Series.All(point => point.Actual is null))
        {
            return null;
        }

        var months = position.Series.Select(point => new MonitoringPeriod(position.Period.Year, point.Month).LastDay.ToString("MMM", CultureInfo.InvariantCulture)).ToList();
        var how = measure.Basis == VolumeBasis.Snapshot ? "at the end of each month" : "from April to the end of each month";
        return PaperChart.Lines(
            new ChartHead(id, Finding(position), $"{measure.VolumeName} {how}, {position.Period.Year}: budget and actual.", ChartMeasure.Number(), "Month") { ShortTitle = $"{id} volumes" },
            months,
            [
                new("Actual", [.. position.Series.Select(point => point.Actual?.Units)]),
                new("Budget", [.. position.Series.Select(point => point.Budget?.Units)]),
            ]);
    }

    /// <summary>"220 fewer clients than budgeted at the end of January".</summary>
    private static string Finding(ActivityPosition position)
    {
        var latest = position.Series.Last(point => point.Actual is not null);
        var month = new MonitoringPeriod(position.Period.Year, latest.Month).MonthName;
        var by = position.Measure.Basis == VolumeBasis.Snapshot ? $"at the end of {month}" : $"by the end of {month}";
        if (latest.Budget is not { } budget)
        {
            return $"{Number(latest.Actual!.Value)} {ActivityWords.Counted(position.Measure.Unit, latest.Actual!.Value)} {by}";
        }

        var change = latest.Actual!.Value - budget;
        var difference = Rounding.HalfAwayFromZero(change.Units, 0);
        return difference == 0m
            ? $"As many {position.Measure.Unit} as budgeted {by}"
            : $"{Number(change.Size)} {(difference > 0m ? "more" : "fewer")} {ActivityWords.Counted(position.Measure.Unit, change.Size)} than budgeted {by}";
    }

    private static string Number(Volume volume) => new NumberCell(volume.Units, 0).Display;
}
