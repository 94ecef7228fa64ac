namespace BudgetMonitor.Checks.Figures;

/// <summary>Over the profile so far but forecast to end under the cash limit, or the other way round (Kent, Appendix 2.16).</summary>
internal sealed class DirectionToDate : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "direction-to-date",
        "Year to date and forecast in opposite directions",
        "A line that is over its profiled budget to date and forecast to underspend, or under it and forecast to overspend, both by the threshold or more.",
        "Change the forecast or the profile, or answer what will turn the line round before the year ends.",
        CheckSeverity.Warning,
        100_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var line in source.Lines)
        {
            if (source.Position[line] is not { Variance.Net: { IsNil: false } variance, ActualToDate: { } actual, ProfiledBudget: { } profile })
            {
                continue;
            }

            var toDate = (actual - profile).Net;
            if (toDate.Abs() >= threshold && variance.Abs() >= threshold && toDate.Pence > 0 != variance.Pence > 0)
            {
                yield return source.About(About, line, $"{Sums.Signed(toDate)} against the profile to date, but forecast to end {Sums.Signed(variance)} against the cash limit.");
            }
        }
    }
}
