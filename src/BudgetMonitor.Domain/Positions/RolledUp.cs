using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Positions;

/// <summary>One period rolled up: the totals of every head, with and without what is outside the council's total.</summary>
internal sealed class RolledUp
{
    private readonly BudgetStructure structure;
    private readonly HeadTotals[] own;
    private readonly HeadTotals[] totals;
    private readonly Dictionary<int, HeadTotals> within;

    /// <summary>A period rolled up.</summary>
    /// <param name="structure">The year's structure.</param>
    /// <param name="own">Each head's own figures, by place; an ordinary service line has no others.</param>
    /// <param name="totals">The totals of the heads that have some to be worked out, by <see cref="HeadShape.Slot"/>.</param>
    public RolledUp(BudgetStructure structure, HeadTotals[] own, HeadTotals[] totals)
    {
        (this.structure, this.own, this.totals) = (structure, own, totals);

        // Only the heads above one that is outside the total need a second sum, which leaves that one out.
        within = new Dictionary<int, HeadTotals>(structure.HoldersOfOutside.Length);
        foreach (var index in structure.HoldersOfOutside)
        {
            within.Add(index, LeaveOutOutside(structure.Nodes[index]));
        }
    }

    /// <summary>The same period with some mirroring lines at their cash limits.</summary>
    public RolledUp Hiding(IReadOnlyCollection<int> hidden) => VarianceEngine.RollUp(structure, own, hidden);

    /// <summary>The totals of the head at a place.</summary>
    public HeadTotals this[int index]
    {
        get
        {
            var slot = structure.Shapes[index].Slot;
            return slot < 0 ? own[index].AsLine() : totals[slot];
        }
    }

    /// <summary>The totals of the head at a place, without anything outside the council's total below it.</summary>
    public HeadTotals WithinTotal(int index) => within.TryGetValue(index, out var inside) ? inside : this[index];

    /// <summary>
    /// Where last year's figure was given for the head as a whole, what is known of last year outside the total is taken off it.
    /// </summary>
    private HeadTotals LeaveOutOutside(StructureNode head)
    {
        var inside = own[head.Index];
        var (outsideOutturn, outsideVariance) = (0L, 0L);
        foreach (var child in structure.ChildrenOf(head))
        {
            var whole = this[child.Index];
            var part = child.InTotal ? WithinTotal(child.Index) : default;
            inside.Add(part);
            outsideOutturn += whole.PriorOutturn - part.PriorOutturn;
            outsideVariance += whole.PriorVariance - part.PriorVariance;
        }

        if (own[head.Index].Has(Given.PriorOutturn))
        {
            inside.PriorOutturn = own[head.Index].PriorOutturn - outsideOutturn;
        }

        if (own[head.Index].Has(Given.PriorVariance))
        {
            inside.PriorVariance = own[head.Index].PriorVariance - outsideVariance;
        }

        return inside;
    }
}
