namespace BudgetMonitor.Reporting.Charts;

/// <summary>Keeps labels that stand over each other from overlapping.</summary>
internal static class LabelSpread
{
    /// <summary>
    /// Places as near to those wished for as can be, in the same order, at least a distance apart and between two ends. Where
    /// there is not room for all between the ends, they run over the lower end rather than over each other.
    /// </summary>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wished, double distance, double least, double most)
    {
        var order = Enumerable.Range(0, wished.Count).OrderBy(place => wished[place]).ThenBy(place => place).ToList();

        // Labels that touch form a group around the middle of what they wished for; groups that touch become one.
        var groups = new List<(double Sum, int Count)>();
        double Start((double Sum, int Count) group)
        {
            var start = (group.Sum / group.Count) - ((group.Count - 1) * distance / 2d);
            return Math.Max(least, Math.Min(start, most - ((group.Count - 1) * distance)));
        }

        foreach (var place in order)
        {
            groups.Add((wished[place], 1));
            while (groups.Count > 1 && Start(groups[^2]) + (groups[^2].Count * distance) > Start(groups[^1]))
            {
                groups[^2] = (groups[^2].Sum + groups[^1].Sum, groups[^2].Count + groups[^1].Count);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        var placed = new double[wished.Count];
        var next = 0;
        foreach (var group in groups)
        {
            for (var member = 0; member < group.Count; member++)
            {
                placed[order[next++]] = Start(group) + (member * distance);
            }
        }

        return placed;
    }
}
