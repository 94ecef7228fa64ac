using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Council;

/// <summary>A level that may have a rule of its own, and the standard rule for all that have none.</summary>
/// <param name="Kind">The level; null for the standard rule.</param>
/// <param name="Title">Its name on the page.</param>
public sealed record RuleLevel(HeadKind? Kind, string Title)
{
    /// <summary>The standard rule first, then the levels from the top.</summary>
    public static IReadOnlyList<RuleLevel> All { get; } =
    [
        new(null, "Standard rule"),
        new(HeadKind.Council, "Council"),
        new(HeadKind.Directorate, "Directorates"),
        new(HeadKind.Division, "Divisions"),
        new(HeadKind.Service, "Service lines"),
    ];

    /// <summary>Its name in addresses and in the database.</summary>
    public string Name => RagRuleRecord.LevelName(Kind);

    /// <summary>The level with this name, or null.</summary>
    public static RuleLevel? Find(string? name) => All.FirstOrDefault(level => level.Name == name);
}
