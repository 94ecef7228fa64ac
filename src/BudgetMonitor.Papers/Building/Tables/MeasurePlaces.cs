using System.Globalization;
using BudgetMonitor.Data.Reading;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A measure with its number behind the appendix's; one of the two is null.</summary>
internal sealed record PlacedMeasure(int Number, MeasuredActivity? Activity, MeasuredStaffing? Staffing)
{
    /// <summary>"Appendix 2.4", and words behind it.</summary>
    public RichText Named(string behind = "") => Appendices.Measures.Text(Behind(behind));

    /// <summary>"2.4", and words behind it.</summary>
    public RichText InShort(string behind) => Appendices.Measures.InShort.Text(Behind(behind));

    /// <summary>The name.</summary>
    public string Name => Activity?.Measure.Name ?? Staffing!.Measure.Name;

    /// <summary>What it is known by: its reference among its own kind.</summary>
    public (bool IsStaffing, string Reference) Key => (Activity is null, Activity?.Measure.Reference ?? Staffing!.Measure.Reference);

    /// <summary>The id of one of its tables: appendix-2-04-forecast.</summary>
    public string TableId(string table) => string.Create(CultureInfo.InvariantCulture, $"{Appendices.Measures.PartId}-{Number:00}-{table}");

    private string Behind(string words) => string.Create(CultureInfo.InvariantCulture, $".{Number}{words}");
}

/// <summary>Which measures a paper shows, and in which order: activity and staffing in one row of numbers.</summary>
internal static class MeasurePlaces
{
    /// <summary>
    /// The measures that the period has figures of. Each has the number of its place; where two share one, or none is given,
    /// the later takes the next, so that no number comes twice.
    /// </summary>
    public static IReadOnlyList<PlacedMeasure> Of(PaperSource source) => source.Beside.MeasureNumbers is { } numbers
        ? [.. InOrder(source.Beside).Select(one => one with { Number = numbers[one.Key] })]
        : InOrder(source.Beside);

    /// <summary>The number of each measure of the whole council.</summary>
    public static IReadOnlyDictionary<(bool IsStaffing, string Reference), int> NumbersOf(BesideRevenue whole) =>
        InOrder(whole).ToDictionary(one => one.Key, one => one.Number);

    private static List<PlacedMeasure> InOrder(BesideRevenue beside)
    {
        var all = beside.Activity.Where(one => one.Position.Entry is not null).Select(one => (one.Measure.DisplayOrder, Activity: (MeasuredActivity?)one, Staffing: (MeasuredStaffing?)null))
            .Concat(beside.Staffing.Where(one => one.Position.Entry is not null).Select(one => (one.Measure.DisplayOrder, Activity: (MeasuredActivity?)null, Staffing: (MeasuredStaffing?)one)))
            .OrderBy(one => one.DisplayOrder)
            .ToList();
        var placed = new List<PlacedMeasure>();
        foreach (var (order, activity, staffing) in all)
        {
            placed.Add(new(Math.Max(order, placed.Count == 0 ? 1 : placed[^1].Number + 1), activity, staffing));
        }

        return placed;
    }
}
