using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks;

/// <summary>Sense checks in the way of a publication: every error, and every warning without an answer. One finding for each check.</summary>
internal sealed class PublicationChecks(ICheckReader reader) : IPublicationCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublicationFinding>> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (await reader.FindAsync(period, cancellationToken) is not { } report)
        {
            return [];
        }

        return report.Findings
            .Where(finding => finding.Stops)
            .GroupBy(finding => (finding.Weighed.About, finding.Weighed.Severity))
            .Select(group => new PublicationFinding(
                FindingWeight.Blocker,
                group.Key.Severity == CheckSeverity.Error
                    ? $"Sense check: {group.Key.About.Title}, {Count(group.Count(), "error", "errors")}."
                    : $"Sense check: {group.Key.About.Title}, {Count(group.Count(), "warning", "warnings")} not answered.",
                $"/checks/{period.Year}/{period.Number}#{group.Key.About.Name}"))
            .ToList();
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
