using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Round;

/// <summary>Which heads speak for a head: itself where it has reasons, else the nearest below it that have, whatever the depth.</summary>
public static class ReasonRollUp
{
    /// <summary>The head itself where it has reasons, else the nearest heads below that do, in print order.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="head">The head.</param>
    /// <param name="has">Whether the head at a place has reasons of its own.</param>
    public static IReadOnlyList<StructureNode> Speaking(BudgetStructure structure, StructureNode head, Func<int, bool> has)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(has);
        var speaking = new List<StructureNode>();
        for (var index = head.Index; index < head.EndIndex;)
        {
            var node = structure.Nodes[index];
            if (has(index))
            {
                speaking.Add(node);
                index = node.EndIndex;
            }
            else
            {
                index++;
            }
        }

        return speaking;
    }
}
