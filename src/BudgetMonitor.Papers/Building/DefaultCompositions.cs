using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building;

/// <summary>The papers as the product has them before a council composes its own: ids of <see cref="PartCatalogue"/> in order, one a line.</summary>
public static class DefaultCompositions
{
    private static readonly string[] Cabinet =
    [
        "cover",
        "summary",
        "recommendations",
        "revenue-position",
        "companies",
        "reserves",
        "schools",
        "roll-forwards",
        "ratings",
        "reasons",
        "capital",
        "changes",
        "about-figures",
        "appendix-1",
    ];

    private static readonly string[] Committee =
    [
        "cover",
        "strategic-impact",
        "executive-summary",
        "recommendations",
        "introduction",
        "detail",
        "ratings",
        "reasons",
        "savings",
        "reserves-summary",
        "capital-summary",
        "debt",
        "changes",
        "about-figures",
        "appendix-a",
        "appendix-c",
        "appendix-c-mapping",
        "appendix-d",
        "appendix-e",
    ];

    /// <summary>The ids of a kind's parts in order.</summary>
    public static IReadOnlyList<string> Of(PaperKind kind) => kind == PaperKind.Committee ? Committee : Cabinet;
}
