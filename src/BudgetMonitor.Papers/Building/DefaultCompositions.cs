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
        "movement-reasons",
        "directorates",
        "schools",
        "companies",
        "reserves",
        "roll-forwards",
        "budget-changes",
        "ratings",
        "capital",
        "risks",
        "conclusion",
        "contact",
        "changes",
        "about-figures",
        "appendix-1",
        "series",
    ];

    private static readonly string[] Committee =
    [
        "cover",
        "strategic-impact",
        "executive-summary",
        "recommendations",
        "introduction",
        "detail",
        "movement-reasons",
        "additional-funding",
        "ratings",
        "savings",
        "actions",
        "reserves-summary",
        "capital-summary",
        "debt",
        "financial-implications",
        "risks",
        "issues",
        "background",
        "contact",
        "changes",
        "about-figures",
        "appendix-a",
        "appendix-b",
        "appendix-c",
        "appendix-c-mapping",
        "appendix-d",
        "appendix-e",
        "series",
    ];

    /// <summary>The ids of a kind's parts in order.</summary>
    public static IReadOnlyList<string> Of(PaperKind kind) => kind == PaperKind.Committee ? Committee : Cabinet;
}
