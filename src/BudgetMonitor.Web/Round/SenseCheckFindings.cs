using BudgetMonitor.Checks;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Web.Round;

/// <summary>What the sense checks find, told to the round's screen: what a person may see and what still stops publication.</summary>
/// <param name="checks">Makes the checks.</param>
internal sealed class SenseCheckFindings(ICheckReader checks) : IRoundChecks
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<RoundFinding>> FindAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        var period = round.Snapshot.Period;
        var report = await checks.FindAsync(period, cancellationToken);
        return (report?.VisibleTo(person) ?? [])
            .Where(finding => finding.Stops)
            .GroupBy(finding => (finding.Weighed.About.Name, finding.Weighed.Severity))
            .Select(group => new RoundFinding(
                group.Key.Severity == CheckSeverity.Error,
                group.Count() == 1
                    ? group.First().Finding.Sentence
                    : $"{group.First().Weighed.About.Title}: {group.Count()} findings",
                $"/checks/{period.Year}/{period.Number}#{group.Key.Name}"))
            .ToList();
    }
}
