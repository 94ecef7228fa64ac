using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks.Measures;

/// <summary>Fewer than budgeted so far but more forecast, or the other way round (Kent, Appendix 2.1).</summary>
internal sealed class ActivityDirection : ISenseCheck
{
    /// <summary>Differences below this share of the budgeted volume are noise.</summary>
    private const decimal SmallestShare = 0.005m;

    public SenseCheckDescription About { get; } = new(
        "activity-direction",
        "Volumes to date and forecast in opposite directions",
        "A measure with more of what it counts than budgeted to date and fewer forecast, or fewer to date and more forecast, both by half a per cent or more.",
        "Look at the forecast volume again, or answer what will turn it round before the year ends.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var measured in source.Source.Beside.Activity)
        {
            if (measured.Position is { VolumeVariance: { } year, VolumeVarianceToDate: { } toDate, BudgetVolumeToDate: { Units: > 0m and var budgetToDate }, BudgetVolume.Units: > 0m and var budget }
                && Math.Sign(year.Units) * Math.Sign(toDate.Units) < 0
                && toDate.Size.Units >= SmallestShare * budgetToDate
                && year.Size.Units >= SmallestShare * budget)
            {
                yield return source.About(About, measured, $"{Signed(toDate)} {measured.Measure.Unit} against the budget to date, but {Signed(year)} forecast at the end of the year.");
            }
        }
    }

    private static string Signed(VolumeChange change) => (change.Units > 0m ? "+" : string.Empty) + new NumberCell(change.Units, 0).Display;
}
