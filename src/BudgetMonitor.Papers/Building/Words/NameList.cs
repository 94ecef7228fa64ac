namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Names in a sentence.</summary>
internal static class NameList
{
    /// <summary>"Adults", "Adults and Schools", "Adults, Schools and Rates".</summary>
    public static string Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
