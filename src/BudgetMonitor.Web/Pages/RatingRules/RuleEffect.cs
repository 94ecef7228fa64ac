using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Web.Pages.RatingRules;

/// <summary>What a rule would make of the current period: how many heads would have which rating.</summary>
/// <param name="Period">The period.</param>
/// <param name="Counts">How many heads for each rating, the worst first.</param>
public sealed record RuleEffect(MonitoringPeriod Period, IReadOnlyList<(Rag Rag, int Heads)> Counts)
{
    private static readonly Rag[] WorstFirst = [Rag.Red, Rag.Amber, Rag.Green, Rag.LargeUnderspend];

    /// <summary>Applies a rule to the heads that it would hold for; null where there is no period with forecasts.</summary>
    public static async Task<RuleEffect?> FindAsync(IMonitoringReader reader, RuleLevel level, RagRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(rule);
        var periods = await reader.PeriodsAsync(cancellationToken);
        if (periods.LastOrDefault(record => record.Status != PeriodStatus.NotOpen) is not { } latest)
        {
            return null;
        }

        var period = new MonitoringPeriod(new FinancialYear(latest.Year), latest.Number);
        if (await reader.FindAsync(period, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var ratings = snapshot.Structure.Nodes
            .Where(node => level.Kind is { } kind ? node.Kind == kind : !snapshot.Position.Rules.ByLevel.ContainsKey(node.Kind))
            .Select(node => snapshot.Position.WithinTotal(node))
            .Where(head => head.RevisedVariance is not null)
            .Select(head => rule.Rate(head.RevisedVariance!.Value, head.CashLimit ?? default).Rag)
            .CountBy(rag => rag)
            .ToDictionary();
        return new RuleEffect(period, [.. WorstFirst.Select(rag => (rag, ratings.GetValueOrDefault(rag)))]);
    }
}
