using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>
/// The director's adjustments of one head by one measure: what stands on the head itself and on its lines, now and when it
/// was last reported, beside what stands on the divisions below it. A position's own <see cref="HeadPosition.Adjustment"/>
/// is rolled up, so the two may not be set against each other.
/// </summary>
/// <param name="Now">On the head and its lines now.</param>
/// <param name="Last">On the head and its lines when last reported.</param>
/// <param name="BelowNow">On the divisions below it now.</param>
/// <param name="BelowLast">On the divisions below it when last reported.</param>
/// <param name="Reason">Why, as sentences; empty where nothing stands on the head itself.</param>
internal sealed record OwnAdjustments(Money Now, Money Last, Money BelowNow, Money BelowLast, string Reason)
{
    /// <summary>How far the adjustments on the head itself have moved.</summary>
    public Money Moved => Now - Last;

    /// <summary>Whether anything stands, or stood, on the divisions below.</summary>
    public bool HasBelow => !BelowNow.IsNil || !BelowLast.IsNil;

    /// <summary>Everything at the head and below it now.</summary>
    public Money AllNow => Now + BelowNow;

    /// <summary>Everything at the head and below it when last reported.</summary>
    public Money AllLast => Last + BelowLast;

    /// <summary>The adjustments of a head, as the tables print it: what is outside the total counts only for heads outside it.</summary>
    public static OwnAdjustments Of(PaperSource source, StructureNode head)
    {
        var position = PositionOf(source, head);
        var divisions = source.Structure.ChildrenOf(head)
            .Where(child => child.Kind != HeadKind.Service && child.InTotal == head.InTotal)
            .Select(division => PositionOf(source, division))
            .ToList();
        var below = divisions.Select(division => division.Adjustment ?? Money.Zero).Sum();
        var belowLast = divisions.Select(division => division.LastAdjustment ?? Money.Zero).Sum();
        var reasons = source.Adjustments
            .Where(adjustment => adjustment.Head == head || (adjustment.Head.Kind == HeadKind.Service && adjustment.Head.ParentIndex == head.Index))
            .Select(adjustment => ExplainedHeads.Ended(adjustment.Reason))
            .Distinct();
        return new(
            (position.Adjustment ?? Money.Zero) - below,
            (position.LastAdjustment ?? Money.Zero) - belowLast,
            below,
            belowLast,
            string.Join(' ', reasons));
    }

    private static HeadPosition PositionOf(PaperSource source, StructureNode head) => head.InTotal ? source.Position.WithinTotal(head) : source.Position[head];
}
