using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Positions;

/// <summary>
/// Where every head of the council stands in a period: immutable, made by the <see cref="VarianceEngine"/>. Screens and
/// papers read it and work nothing out again.
/// </summary>
public sealed class Position
{
    private readonly RolledUp current;
    private readonly RolledUp? last;

    internal Position(
        BudgetStructure structure,
        MonitoringPeriod period,
        MonitoringPeriod? lastReportedPeriod,
        RolledUp current,
        RolledUp? last,
        RagRules rules)
    {
        (Structure, Period, LastReportedPeriod, Rules) = (structure, period, lastReportedPeriod, rules);
        (this.current, this.last) = (current, last);
    }

    /// <summary>The year's structure.</summary>
    public BudgetStructure Structure { get; }

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; }

    /// <summary>The period that movements are measured from; null where nothing was reported before.</summary>
    public MonitoringPeriod? LastReportedPeriod { get; }

    /// <summary>The council's rating rules.</summary>
    public RagRules Rules { get; }

    /// <summary>The council with everything in it, heads outside the total too.</summary>
    public HeadPosition Council => this[0];

    /// <summary>The council without the heads outside the total: Kent's TOTAL (excl Schools).</summary>
    public HeadPosition CouncilTotal => WithinTotal(Structure.Council);

    /// <summary>The head at a place.</summary>
    public HeadPosition this[int index] => new(Structure.Nodes[index], current[index], last?[index], Rules);

    /// <summary>A head.</summary>
    public HeadPosition this[StructureNode node] => this[node.Index];

    /// <summary>The head with this code, or null.</summary>
    public HeadPosition? Find(string code) => Structure.Find(code) is { } node ? this[node.Index] : null;

    /// <summary>A head without anything outside the council's total below it; for most heads the same as the head.</summary>
    public HeadPosition WithinTotal(StructureNode node) =>
        new(node, current.WithinTotal(node.Index), last?.WithinTotal(node.Index), Rules);

    /// <summary>
    /// The exact sum of several heads, for a paper that groups heads differently from the structure (Kent's Appendix 1 puts
    /// asylum inside a subtotal; Norfolk's Appendix A has its own headings). Refuses heads that overlap, which would count twice.
    /// </summary>
    /// <param name="nodes">Heads, none at or below another.</param>
    /// <param name="kind">The level whose rating rule applies to the sum.</param>
    public HeadPosition Combine(IReadOnlyCollection<StructureNode> nodes, HeadKind kind)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.Count == 1)
        {
            return this[nodes.First()];
        }

        var sum = default(HeadTotals);
        var lastSum = default(HeadTotals);
        var covered = -1;
        foreach (var node in nodes.OrderBy(node => node.Index))
        {
            if (node.Index < covered)
            {
                throw new ArgumentException($"{node.Code} is already inside another head of the sum and would count twice.", nameof(nodes));
            }

            covered = node.EndIndex;
            sum.Add(current[node.Index]);
            if (last is not null)
            {
                lastSum.Add(last[node.Index]);
            }
        }

        return new HeadPosition(null, sum, last is null ? null : lastSum, Rules, kind);
    }
}
