using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Checks.Capital;

/// <summary>A scheme that a capital report leaves out, which would make the programme's total too small.</summary>
internal sealed class CapitalMissing : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-missing",
        "Capital scheme not forecast",
        "A scheme with a budget in the year that has no figures in a period in which other schemes have.",
        "Enter the scheme's figures.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        // A scheme that is added later has no figures in what was published, and must not show there.
        var schemes = source.Source.Status == PeriodStatus.Published ? [] : source.Source.Beside.Capital;
        return schemes.Any(scheme => scheme.Position is not null)
            ? schemes
                .Where(scheme => scheme.Position is null && !scheme.Scheme.Budget.IsNil)
                .Select(scheme => CapitalFindings.About(source, About, scheme, $"It has a budget of {Sums.Plain(scheme.Scheme.Budget)} and no figures in this period."))
            : [];
    }
}
