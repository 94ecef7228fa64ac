using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>Lines that stand under one heading of the entry table.</summary>
public sealed record EntryGroup(StructureNode Parent, IReadOnlyList<EntryLine> Lines);

/// <summary>A sum at the foot of the entry table: the head on the page and every head above it that the person may see.</summary>
/// <param name="Key">Its name in the page's script.</param>
/// <param name="Label">The name shown.</param>
/// <param name="Node">The head.</param>
/// <param name="Position">The saved figures.</param>
/// <param name="Holds">Whether a line counts in the sum.</param>
public sealed record EntryLevel(string Key, string Label, StructureNode Node, HeadPosition Position, Func<StructureNode, bool> Holds);

/// <summary>What an entry page is about: the lines of a head, or all lines of the person.</summary>
/// <param name="Head">The head whose lines stand on the page, as far as they are the person's.</param>
/// <param name="Name">What the page is called.</param>
/// <param name="Tops">The person's parts where the page is about all of them; null where it is about a head.</param>
public sealed record EntryScope(StructureNode Head, string Name, IReadOnlyList<StructureNode>? Tops)
{
    /// <summary>In an address, all lines of the person.</summary>
    public const string Mine = "mine";

    /// <summary>What an address names; null where that is not there or not theirs to enter.</summary>
    public static EntryScope? Find(FigureAccess access, string code)
    {
        ArgumentNullException.ThrowIfNull(access);
        var tops = access.EntryTops;
        if (access.Structure.Find(code) is { } head)
        {
            return tops.Any(top => BudgetStructure.IsAtOrBelow(head, top)) ? new(head, head.Name, null) : null;
        }

        return string.Equals(code, Mine, StringComparison.OrdinalIgnoreCase) && tops.Count > 0
            ? new(tops.Count == 1 ? tops[0] : access.Structure.Council, "All my lines", tops)
            : null;
    }
}

/// <summary>The entry table of a head: its lines that are the person's, and the sums that follow them.</summary>
public sealed class EntryTable
{
    private EntryTable(MonitoringSnapshot snapshot, IReadOnlyList<EntryLine> lines, IReadOnlyList<EntryLevel> levels, ShutParts shut)
    {
        (Snapshot, Lines, Levels, Shut) = (snapshot, lines, levels, shut);
        Groups =
        [
            .. lines
                .GroupBy(line => line.Node.ParentIndex)
                .Select(group => new EntryGroup(snapshot.Structure.Nodes[Math.Max(group.Key, 0)], [.. group])),
        ];
    }

    public MonitoringSnapshot Snapshot { get; }

    public IReadOnlyList<EntryLine> Lines { get; }

    public IReadOnlyList<EntryGroup> Groups { get; }

    /// <summary>The sums, from the head on the page up.</summary>
    public IReadOnlyList<EntryLevel> Levels { get; }

    /// <summary>The parts in which nothing can be saved now.</summary>
    public ShutParts Shut { get; }

    /// <summary>Lines that are offered for typing: they do not follow another head, and their part is open to the person.</summary>
    public IReadOnlyList<EntryLine> Open => [.. Enterable.Where(line => line.ShutBecause is null)];

    /// <summary>Lines that are entered by hand; the others follow another head.</summary>
    public IReadOnlyList<EntryLine> Enterable => [.. Lines.Where(line => line.Source != EntrySource.Follows)];

    /// <summary>Whether the council asks for explanations at all.</summary>
    public bool AsksForExplanations => Snapshot.Council is not { ExplainVarianceFrom: null, ExplainMovementFrom: null };

    /// <summary>What nothing explains, in one sentence; null where nothing is open.</summary>
    public string? OpenInWords
    {
        get
        {
            var parts = new[]
                {
                    (Sums: Lines.Select(line => line.Unexplained.Movement).Where(open => !open.IsNil).ToList(), One: "of a movement", Many: "of movements"),
                    (Sums: Lines.Select(line => line.Unexplained.Variance).Where(open => !open.IsNil).ToList(), One: "of a variance", Many: "of variances"),
                }
                .Where(part => part.Sums.Count > 0)
                .Select(part => $"{ScreenFigures.InSentence(part.Sums.Select(sum => sum.Abs()).Sum())} {(part.Sums.Count == 1 ? part.One : part.Many)} ({HeadWords.Count(part.Sums.Count, "line", "lines")})")
                .ToList();
            return parts.Count == 0 ? null : $"Not explained yet: {string.Join(" and ", parts)}.";
        }
    }

    public int Suggestions => Open.Count(line => line.IsSuggestion && line.Seen.Version == 0);

    /// <summary>Lays it out.</summary>
    internal static EntryTable Of(MonitoringSnapshot snapshot, FigureAccess access, EntryScope scope, IReadOnlyList<EntryLine> lines, ShutParts shut) =>
        new(snapshot, lines, LevelsOf(snapshot, access, scope, lines), shut);

    private static List<EntryLevel> LevelsOf(MonitoringSnapshot snapshot, FigureAccess access, EntryScope scope, IReadOnlyList<EntryLine> lines)
    {
        var head = scope.Head;
        var structure = snapshot.Structure;
        var levels = new List<EntryLevel>();
        if (!head.IsLine)
        {
            // Divisions inside the head, where its lines stand in several.
            var parents = lines.Select(line => line.Node.ParentIndex).Distinct().Where(index => index != head.Index).ToList();
            levels.AddRange(parents.SelectMany(index => LevelsAt(structure.Nodes[index])));
        }

        if (scope.Tops is { Count: > 1 } tops)
        {
            // Several parts and no head that holds them alone: their sum is the person's own.
            levels.Add(new EntryLevel("mine", scope.Name, head, snapshot.Position.Combine([.. tops], HeadKind.Division), line => tops.Any(top => BudgetStructure.IsAtOrBelow(line, top))));
        }

        foreach (var node in structure.PathTo(head).Reverse())
        {
            if (node.IsLine || !access.MaySee(node))
            {
                continue;
            }

            levels.AddRange(LevelsAt(node));
        }

        return levels;

        IEnumerable<EntryLevel> LevelsAt(StructureNode node)
        {
            var outside = structure.OutsideBelow(node).ToList();
            if (outside.Count > 0)
            {
                yield return new EntryLevel(
                    node.Code + " within total",
                    $"{node.Name}, excluding {HeadWords.Names(outside)}",
                    node,
                    snapshot.Position.WithinTotal(node),
                    line => line.InTotal && BudgetStructure.IsAtOrBelow(line, node));
            }

            yield return new EntryLevel(node.Code, node.Name, node, snapshot.Position[node], line => BudgetStructure.IsAtOrBelow(line, node));
        }
    }
}
