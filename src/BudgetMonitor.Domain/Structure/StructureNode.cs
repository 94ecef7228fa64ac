namespace BudgetMonitor.Domain.Structure;

/// <summary>A head at its place in the structure. Indices count in print order, parents before their children.</summary>
/// <param name="Index">Place in print order; 0 is the council.</param>
/// <param name="ParentIndex">The parent's place; -1 for the council.</param>
/// <param name="EndIndex">The place after the last head below this one: everything from <paramref name="Index"/> up to it is this head or below it.</param>
/// <param name="Depth">0 for the council.</param>
/// <param name="Code">The council's code.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind">The level.</param>
/// <param name="InTotal">False where this head, or one above it, is outside the council's total.</param>
/// <param name="MirrorsIndex">The place of the head that this line brings back to nil; -1 for none.</param>
public sealed record StructureNode(
    int Index,
    int ParentIndex,
    int EndIndex,
    int Depth,
    string Code,
    string Name,
    HeadKind Kind,
    bool InTotal,
    int MirrorsIndex)
{
    /// <summary>Whether nothing is below it: figures are held here and only here.</summary>
    public bool IsLine => EndIndex == Index + 1;
}
