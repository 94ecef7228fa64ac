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
    private readonly IReadOnlyCollection<int> hidden;

    internal Position(
        BudgetStructure structure,
        MonitoringPeriod period,
        MonitoringPeriod? lastReportedPeriod,
        RolledUp current,
        RolledUp? last,
        RagRules rules,
        IReadOnlyCollection<int>? hidden = null)
    {
        (Structure, Period, LastReportedPeriod, Rules) = (structure, period, lastReportedPeriod, rules);
        (this.current, this.last, this.hidden) = (current, last, hidden ?? []);
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
        return nodes.Count == 1 ? this[nodes.First()] : Sum(nodes, kind, static (rolledUp, index) => rolledUp[index]);
    }

    /// <summary>
    /// The exact sum of several heads without anything outside the council's total, in them or among them. Where all of them
    /// are outside, they are what is asked for, and their whole sum is given.
    /// </summary>
    /// <param name="nodes">Heads, none at or below another.</param>
    /// <param name="kind">The level whose rating rule applies to the sum.</param>
    public HeadPosition CombineWithinTotal(IReadOnlyCollection<StructureNode> nodes, HeadKind kind)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var inside = nodes.Where(node => node.InTotal).ToList();
        return inside.Count switch
        {
            0 => Combine(nodes, kind),
            1 => WithinTotal(inside[0]),
            _ => Sum(inside, kind, static (rolledUp, index) => rolledUp.WithinTotal(index)),
        };
    }

    /// <summary>
    /// The position as somebody may see it who may not see some mirroring lines: they count at their cash limits in every
    /// total above, in this period and, like with like, in the last one.
    /// </summary>
    /// <param name="lines">The mirroring lines.</param>
    public Position Hiding(IReadOnlyCollection<StructureNode> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.All(IsHidden))
        {
            return this;
        }

        var indices = lines.Select(line => line.MirrorsIndex >= 0 ? line.Index : throw new ArgumentException($"{line.Code} mirrors nothing.", nameof(lines))).ToHashSet();
        return new Position(Structure, Period, LastReportedPeriod, current.Hiding(indices), last?.Hiding(indices), Rules, indices);
    }

    /// <summary>Whether this is a mirroring line that the position hides.</summary>
    public bool IsHidden(StructureNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return hidden.Contains(node.Index);
    }

    private HeadPosition Sum(IReadOnlyCollection<StructureNode> nodes, HeadKind kind, Func<RolledUp, int, HeadTotals> of)
    {
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
            sum.Add(of(current, node.Index));
            if (last is not null)
            {
                lastSum.Add(of(last, node.Index));
            }
        }

        return new HeadPosition(null, sum, last is null ? null : lastSum, Rules, kind);
    }
}
