namespace BudgetMonitor.Data.Saving;

/// <summary>What is wrong with what somebody sent, by what its fields say. The page says the same beside each field before anything is sent here.</summary>
internal static class EntryProblem
{
    /// <summary>The first thing that is wrong, as what to do; null where everything can be kept.</summary>
    public static string? First(params IEnumerable<string?> problems) =>
        problems.FirstOrDefault(problem => problem is not null) is { } first ? $"{first}. Nothing was saved." : null;
}
