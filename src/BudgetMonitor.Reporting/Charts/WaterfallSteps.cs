using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Charts;

/// <summary>Chooses the steps of a waterfall: the largest reasons, the rest together, and what nobody explained.</summary>
public static class WaterfallSteps
{
    /// <summary>More steps than this between opening and closing are hard to follow.</summary>
    public const int Most = 8;

    /// <summary>
    /// Steps that lead from an opening to a closing figure exactly. Reasons of one name are added up and those that come to
    /// nil left out; the largest keep the order given, the others become one step with those that are called so already, and what is left unexplained is a step of
    /// its own.
    /// </summary>
    /// <param name="change">Closing less opening.</param>
    /// <param name="reasons">What moved the figure, with signs.</param>
    /// <param name="otherName">The name of the reasons that have no step of their own, such as "Other reasons".</param>
    /// <param name="unexplainedName">The name of what is left, such as "Not explained".</param>
    public static IReadOnlyList<ChartStep> Of(decimal change, IEnumerable<ChartStep> reasons, string otherName, string unexplainedName)
    {
        var all = reasons
            .GroupBy(reason => reason.Name, StringComparer.Ordinal)
            .Select(group => new ChartStep(group.Key, group.Sum(reason => reason.Value)))
            .Where(reason => reason.Value != 0m)
            .ToList();
        var unexplained = change - all.Sum(reason => reason.Value);
        var room = Most - (unexplained == 0m ? 0 : 1);
        var steps = all;
        if (all.Count > room)
        {
            var kept = all.Where(reason => reason.Name != otherName).OrderByDescending(reason => Math.Abs(reason.Value)).Take(room - 1).ToHashSet();
            steps = [.. all.Where(kept.Contains)];
            var rest = all.Where(reason => !kept.Contains(reason)).Sum(reason => reason.Value);
            if (rest != 0m)
            {
                steps.Add(new(otherName, rest));
            }
        }

        return unexplained == 0m ? steps : [.. steps, new(unexplainedName, unexplained)];
    }
}
