using System.Runtime.CompilerServices;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>
/// Names of heads where no heading says whose they are. Two heads of one name are told apart by their directorates, "Management
/// (Place)", or by the heads above them where both stand in one directorate; a head and its only line may share a name.
/// </summary>
internal static class DistinctNames
{
    private static readonly ConditionalWeakTable<BudgetStructure, ILookup<string, StructureNode>> Names = [];

    /// <summary>The head's name, with what tells it apart where another head has the same.</summary>
    public static string NameOf(BudgetStructure structure, StructureNode head)
    {
        var others = Names.GetValue(structure, year => year.Nodes.ToLookup(node => node.Name, StringComparer.OrdinalIgnoreCase))[head.Name]
            .Where(other => !BudgetStructure.IsAtOrBelow(other, head) && !BudgetStructure.IsAtOrBelow(head, other))
            .ToList();
        if (others.Count == 0)
        {
            return head.Name;
        }

        var directorate = structure.DirectorateOf(head);
        if (directorate is not null && directorate != head && others.TrueForAll(other => structure.DirectorateOf(other) != directorate))
        {
            return $"{head.Name} ({directorate.Name})";
        }

        var above = structure.PathTo(head).SkipLast(1).LastOrDefault();
        return above is { ParentIndex: >= 0 } && others.TrueForAll(other => other.ParentIndex != above.Index) ? $"{head.Name} ({above.Name})" : $"{head.Name} ({head.Code})";
    }
}
