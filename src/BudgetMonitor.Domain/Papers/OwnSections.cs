using System.Globalization;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// Sections that a council adds to its papers: a heading of its own and paragraphs that it writes. Each is a part (own-1,
/// own-2 …) of a kind of paper and a place of the same name for its text.
/// </summary>
public static class OwnSections
{
    /// <summary>The most that a council has.</summary>
    public const int Most = 20;

    /// <summary>What such a section is called where it has no heading yet.</summary>
    public const string Name = "Section of your own";

    private const string Prefix = "own-";

    /// <summary>The ids of all that there may be.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(1, Most).Select(number => Prefix + number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Whether a part or place is a section of the council's own.</summary>
    public static bool IsOwn(string? id) => id is not null && Ids.Contains(id);

    /// <summary>The place for the text of such a section.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="heading">The heading that the kind of paper gives it; null where that is not at hand.</param>
    public static PaperSlot Slot(string id, string? heading = null) => new(id, heading ?? Name, "What this section of your own says.");
}
