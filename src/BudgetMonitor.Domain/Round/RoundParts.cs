using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Round;

/// <summary>
/// The parts of the structure that take part in a round: every head with service lines directly below it that are forecast
/// by hand. Each such line belongs to exactly one part, so whatever is entered is submitted once.
/// </summary>
public static class RoundParts
{
    /// <summary>The parts at or below a head, in print order.</summary>
    public static IReadOnlyList<StructureNode> Of(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(head);
        return structure.LinesOf(head)
            .Where(line => line.MirrorsIndex < 0)
            .Select(line => PartOf(structure, line))
            .Distinct()
            .OrderBy(part => part.Index)
            .Where(part => BudgetStructure.IsAtOrBelow(part, head))
            .ToList();
    }

    /// <summary>The part that a service line belongs to: the head directly above it, or itself where it is the whole council.</summary>
    public static StructureNode PartOf(BudgetStructure structure, StructureNode line)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(line);
        return line.ParentIndex < 0 ? line : structure.Nodes[line.ParentIndex];
    }

    /// <summary>The lines of a part that are forecast by hand, in print order.</summary>
    public static IEnumerable<StructureNode> LinesOf(BudgetStructure structure, StructureNode part)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(part);
        return structure.LinesOf(part).Where(line => line.MirrorsIndex < 0 && PartOf(structure, line).Index == part.Index);
    }
}
