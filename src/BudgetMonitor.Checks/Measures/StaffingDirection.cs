using BudgetMonitor.Checks.Figures;

namespace BudgetMonitor.Checks.Measures;

/// <summary>Over the budget for staff so far and forecast to end under it, or the other way round (Kent, Appendix 2.16).</summary>
internal sealed class StaffingDirection : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "staffing-direction",
        "Staffing to date and forecast in opposite directions",
        "A staffing measure whose own or agency staff cost more than budgeted to date and less in the forecast, or less to date and more in the forecast, both by the threshold or more.",
        "Change the forecast or the budget to date, or answer what will turn it round before the year ends.",
        CheckSeverity.Warning,
        100_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var measured in source.Source.Beside.Staffing)
        {
            if (measured.Position is not { Variance: { } year, VarianceToDate: { } toDate })
            {
                continue;
            }

            foreach (var (who, before, after) in new[] { ($"{source.Source.Council.ShortName} staff", toDate.Salaried, year.Salaried), ("Agency staff", toDate.Agency, year.Agency) })
            {
                if (before.Abs() >= threshold && after.Abs() >= threshold && before.Pence > 0 != after.Pence > 0)
                {
                    yield return source.About(About, measured, $"{who}: {Sums.Signed(before)} against the budget to date, but forecast to end {Sums.Signed(after)} against it.");
                }
            }
        }
    }
}
