using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Activity;

namespace BudgetMonitor.Checks.Measures;

/// <summary>A measure that stands for all of its line's money and has other money than the line.</summary>
internal sealed class ActivityWholeLine : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "activity-whole-line",
        "Measure of a whole line that differs from the line",
        "A measure that covers the whole of its line with another budget than the line's cash limit, or another forecast, gross or income.",
        "Correct the measure or the line, so that the same money is said once; or let the measure cover a part.",
        CheckSeverity.Error,
        1.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var measured in source.Source.Beside.Activity.Where(one => one.Measure.Covers == ActivityCover.Whole && one.Position.Entry is not null))
        {
            var line = source.Position[measured.Head];
            var differences = new[]
            {
                ("budget", Difference(measured.Position.Budget, line.CashLimit)),
                ("forecast", Difference(measured.Position.Forecast!.Value, line.Forecast)),
            };
            foreach (var (what, difference) in differences)
            {
                if (difference is { } apart && (apart.Gross.Abs() >= threshold || apart.Income.Abs() >= threshold))
                {
                    yield return source.About(
                        About, measured, $"The measure's {what} differs from the line's: gross by {Sums.Signed(apart.Gross)}, income by {Sums.Signed(apart.Income)}.");
                }
            }
        }
    }

    private static Amounts? Difference(Amounts measure, Amounts? line) => line is { } known ? measure - known : null;
}
