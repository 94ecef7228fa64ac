using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>
/// Whether a part has all of a figure that was told of the whole just above it: then the figure is not told a second time, as
/// if it were another one.
/// </summary>
internal static class WholeInOne
{
    /// <summary>Whether every other part beside a head is nil, so that the whole's figure is the head's.</summary>
    /// <param name="whole">What was told of the whole.</param>
    /// <param name="head">The part.</param>
    /// <param name="parts">All parts of the whole, the head among them.</param>
    /// <param name="figure">A part's figure; null where it has none.</param>
    public static bool Is(Money? whole, StructureNode head, IEnumerable<StructureNode> parts, Func<StructureNode, Money?> figure) =>
        whole is { IsNil: false } told && figure(head) == told && parts.All(part => part.Index == head.Index || part.InTotal != head.InTotal || figure(part) is null or { IsNil: true });

    /// <summary>A head as the tables print it: what is outside the total by itself, everything else without it.</summary>
    public static HeadPosition Of(PaperSource source, StructureNode head) => head.InTotal ? source.Position.WithinTotal(head) : source.Position[head];
}
