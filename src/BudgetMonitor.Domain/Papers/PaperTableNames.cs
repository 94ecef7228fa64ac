using System.Text.RegularExpressions;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// The names that tables and parts of a paper have of their own. A council's series may not take one: two tables of one
/// name would be one file, and one place to jump to. A test holds the list to the papers.
/// </summary>
public static partial class PaperTableNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "about-figures", "about-the-figures", "action-log", "actions", "additional-funding", "agreed-actions", "appendix-1", "appendix-2", "appendix-a", "appendix-b",
        "appendix-c", "appendix-c-gross-requirement", "appendix-c-mapping", "appendix-c-savings", "appendix-c-workstreams", "appendix-d",
        "appendix-d-reserves", "appendix-e", "appendix-e-capital", "background", "budget-changes", "capital", "capital-by-directorate",
        "capital-rephasing", "capital-slippage", "capital-summary", "capital-years", "changed-sentences", "changes", "changes-since", "companies", "conclusion",
        "contact", "cover", "debt", "detail", "directorates", "executive-summary", "financial-implications", "introduction", "issues",
        "movement-by-directorate", "movement-by-reason", "movement-reasons", "narrative-figures", "rag-summary", "ratings", "reasons",
        "recommendations", "reserve-transfers", "reserves", "reserves-summary", "revenue-position", "risks", "roll-forward-requests",
        "roll-forwards", "savings", "savings-by-directorate", "savings-by-directorate-chart", "savings-by-status", "savings-shortfalls",
        "schools", "schools-reserves",
        "series", "strategic-impact", "summary", "table-1a", "table-1a-roll-forward", "table-1b",
        "table-2-1", "table-2-companies", "table-3-capital", "table-3-roll-forwards",
    };

    /// <summary>Whether a table or part of the product has this name, or may come to have it: section-appendix-1 of an appendix, appendix-2-04-forecast of a measure, table-2-7-1 of a service.</summary>
    public static bool IsTaken(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Contains(name) || MadeByNumber().IsMatch(name);
    }

    [GeneratedRegex("^(?:section-.*|own-[0-9]+|appendix-2-[0-9]+-(?:forecast|ytd|staff|volumes)|table-2-[0-9]+-1(?:-debt(?:-[0-9]+)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex MadeByNumber();
}
