using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Structure;

/// <summary>
/// A financial year's heads, checked and laid out in print order (parents before children, children by display order and
/// then code). Immutable; every head and everything below it is one unbroken run, so a roll-up is one pass.
/// </summary>
public sealed class BudgetStructure
{
    private readonly Dictionary<string, int> indexByCode;
    private readonly int[] parents;
    private readonly HeadShape[] shapes;
    private readonly int[] holdersOfOutside;

    private BudgetStructure(FinancialYear year, StructureNode[] nodes)
    {
        Year = year;
        Nodes = nodes;
        parents = Array.ConvertAll(nodes, node => node.ParentIndex);
        indexByCode = nodes.ToDictionary(node => node.Code, node => node.Index, StringComparer.OrdinalIgnoreCase);
        Mirrors = nodes.Where(node => node.MirrorsIndex >= 0).ToArray();
        HasOutsideTotal = nodes.Any(node => !node.InTotal);
        shapes = new HeadShape[nodes.Length];
        foreach (var node in nodes)
        {
            var slot = node.IsLine && node.MirrorsIndex < 0 ? -1 : SlotCount++;
            shapes[node.Index] = new HeadShape(node.Depth, slot, node.MirrorsIndex);
            Depth = Math.Max(Depth, node.Depth);
        }

        holdersOfOutside = FindHoldersOfOutside(nodes);
    }

    /// <summary>The financial year.</summary>
    public FinancialYear Year { get; }

    /// <summary>All heads in print order.</summary>
    public IReadOnlyList<StructureNode> Nodes { get; }

    /// <summary>The council.</summary>
    public StructureNode Council => Nodes[0];

    /// <summary>The lines that bring another head back to nil, in print order.</summary>
    public IReadOnlyList<StructureNode> Mirrors { get; }

    /// <summary>Whether any head is outside the council's total.</summary>
    public bool HasOutsideTotal { get; }

    /// <summary>How many heads there are.</summary>
    public int Count => Nodes.Count;

    /// <summary>The parent's place for each place; -1 for the council.</summary>
    public ReadOnlySpan<int> Parents => parents;

    /// <summary>The depth of the deepest head.</summary>
    internal int Depth { get; }

    /// <summary>How many heads have totals that must be worked out.</summary>
    internal int SlotCount { get; }

    /// <summary>What a roll-up needs to know about each head, by place.</summary>
    internal ReadOnlySpan<HeadShape> Shapes => shapes;

    /// <summary>The places of the heads in the council's total that have a head outside it below them, from the last to the first.</summary>
    internal ReadOnlySpan<int> HoldersOfOutside => holdersOfOutside;

    /// <summary>The head with this code (upper or lower case alike), or null.</summary>
    public StructureNode? Find(string code) => indexByCode.TryGetValue(code, out var index) ? Nodes[index] : null;

    /// <summary>The heads directly below one, in print order.</summary>
    public IEnumerable<StructureNode> ChildrenOf(StructureNode node)
    {
        for (var index = node.Index + 1; index < node.EndIndex; index = Nodes[index].EndIndex)
        {
            yield return Nodes[index];
        }
    }

    /// <summary>The service lines at or below one, in print order.</summary>
    public IEnumerable<StructureNode> LinesOf(StructureNode node)
    {
        for (var index = node.Index; index < node.EndIndex; index++)
        {
            if (Nodes[index].IsLine)
            {
                yield return Nodes[index];
            }
        }
    }

    /// <summary>
    /// What is outside the council's total below a head that is in it, in print order, none inside another; nothing below a
    /// head that is outside itself. A table of the head shows these below its total, however deep they stand.
    /// </summary>
    public IEnumerable<StructureNode> OutsideBelow(StructureNode node)
    {
        if (!node.InTotal)
        {
            yield break;
        }

        for (var index = node.Index + 1; index < node.EndIndex; index++)
        {
            if (!Nodes[index].InTotal)
            {
                yield return Nodes[index];
                index = Nodes[index].EndIndex - 1;
            }
        }
    }

    /// <summary>The way down from the council to a head, the head included.</summary>
    public IReadOnlyList<StructureNode> PathTo(StructureNode node)
    {
        var path = new List<StructureNode>();
        for (var index = node.Index; index >= 0; index = parents[index])
        {
            path.Add(Nodes[index]);
        }

        path.Reverse();
        return path;
    }

    /// <summary>
    /// The directorate that a head is or belongs to: the lowest one at or above it, or where the council has none there (a
    /// department's own structure) the head directly below the top. Null for the top.
    /// </summary>
    public StructureNode? DirectorateOf(StructureNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var path = PathTo(node);
        return path.LastOrDefault(head => head.Kind == HeadKind.Directorate) ?? path.Skip(1).FirstOrDefault();
    }

    /// <summary>Whether a head is another, or stands below it.</summary>
    public static bool IsAtOrBelow(StructureNode node, StructureNode ancestor) =>
        node.Index >= ancestor.Index && node.Index < ancestor.EndIndex;

    /// <summary>
    /// Lays the heads out. With any problem there is no structure and every problem is listed, so that a person can mend
    /// them all at once.
    /// </summary>
    public static BudgetStructure? TryCreate(FinancialYear year, IReadOnlyCollection<HeadDraft> heads, out IReadOnlyList<StructureProblem> problems) =>
        StructureBuilder.TryBuild(year, heads, nodes => new BudgetStructure(year, nodes), out problems);

    /// <summary>Lays the heads out, or throws with all problems. For heads that were checked when they were stored.</summary>
    public static BudgetStructure Create(FinancialYear year, IReadOnlyCollection<HeadDraft> heads) =>
        TryCreate(year, heads, out var problems)
        ?? throw new InvalidOperationException(string.Join(" ", problems.Select(problem => problem.Message)));

    private static int[] FindHoldersOfOutside(StructureNode[] nodes)
    {
        var holds = new bool[nodes.Length];
        for (var index = nodes.Length - 1; index > 0; index--)
        {
            holds[nodes[index].ParentIndex] |= holds[index] || !nodes[index].InTotal;
        }

        return nodes.Where(node => node.InTotal && holds[node.Index]).Select(node => node.Index).Reverse().ToArray();
    }
}
