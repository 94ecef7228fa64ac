using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;

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
        "savings",
        "risks",
        "conclusion",
        "contact",
        "changes",
        "about-figures",
        "appendix-1",
        "appendix-2",
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

    private static readonly string[] Closing =
    [
        "roll-forward-requests",
        "reserve-transfers",
        "capital-rephasing",
    ];

    /// <summary>The composition of a built-in kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="monthly">The kind of the council's monthly paper, which its outturn paper follows.</param>
    public static PaperComposition Of(PaperKind kind, PaperKind monthly)
    {
        var isCommittee = (kind == PaperKind.Outturn ? monthly : kind) == PaperKind.Committee;
        return new()
        {
            Kind = kind,
            Name = Name(kind),
            BasedOn = kind == PaperKind.Outturn ? monthly : kind,
            Parts = PartsOf(kind, monthly)
                .Select(id => new ComposedPart(id, PartCatalogue.Find(id) is { IsNumbered: true } && !(isCommittee && id == "recommendations")))
                .ToList(),
        };
    }

    /// <summary>The ids of a kind's parts in order.</summary>
    public static IReadOnlyList<string> PartsOf(PaperKind kind, PaperKind monthly)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(monthly);
        return kind == PaperKind.Outturn ? WithClosing(monthly == PaperKind.Committee ? Committee : Cabinet) : kind == PaperKind.Committee ? Committee : Cabinet;
    }

    /// <summary>The closing of the year has, before what tells of the figures, what becomes of the year's money.</summary>
    private static string[] WithClosing(IReadOnlyList<string> monthly)
    {
        var own = monthly.Where(id => id != "roll-forwards").ToList();
        own.InsertRange(own.IndexOf("changes"), Closing);
        return [.. own];
    }

    private static string Name(PaperKind kind) =>
        kind == PaperKind.Committee ? "Committee paper" : kind == PaperKind.Outturn ? "Outturn paper" : "Cabinet paper";
}
