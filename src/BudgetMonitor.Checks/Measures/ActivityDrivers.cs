using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Activity;

namespace BudgetMonitor.Checks.Measures;

/// <summary>Reasons that a service names and that do not make the variance.</summary>
internal sealed class ActivityDrivers : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "activity-drivers",
        "Drivers of a measure that do not add up",
        "A measure whose named parts of other differ from the balance of its variance by the threshold or more, or that is split into volume and price and leaves a balance that nobody names.",
        "Correct the parts, or name what is missing.",
        CheckSeverity.Warning,
        10_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var measured in source.Source.Beside.Activity)
        {
            foreach (var (side, split) in new[] { (MoneySide.Gross, measured.Position.GrossSplit), (MoneySide.Income, measured.Position.IncomeSplit) })
            {
                if (split is not { Method: SplitMethod.Entered })
                {
                    continue;
                }

                var open = split.NamedOther.Count == 0 ? split.Other : split.OtherNotNamed;
                if (!open.IsNil && open.Abs() >= threshold)
                {
                    yield return source.About(About, measured, $"{side.Word()}: {Sums.Signed(open)} of the variance of {Sums.Signed(split.Variance)} has no reason.");
                }
            }
        }
    }
}
