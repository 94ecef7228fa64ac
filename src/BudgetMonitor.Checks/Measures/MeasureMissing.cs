using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Checks.Measures;

/// <summary>A measure that nobody reported on in the period, so that the paper leaves it out.</summary>
internal sealed class MeasureMissing : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "measure-missing",
        "Measure without figures",
        "A measure of activity or staffing without figures in the period.",
        "Enter its figures, or answer why the paper goes without.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        if (source.Source.Status == PeriodStatus.Published)
        {
            // A measure that is added later has no figures in what was published, and must not show there.
            yield break;
        }

        const string Words = "It has no figures in this period, so the paper leaves it out.";
        foreach (var measured in source.Source.Beside.Activity.Where(one => one.Position.Entry is null))
        {
            yield return source.About(About, measured, Words);
        }

        foreach (var measured in source.Source.Beside.Staffing.Where(one => one.Position.Entry is null))
        {
            yield return source.About(About, measured, Words);
        }
    }
}
