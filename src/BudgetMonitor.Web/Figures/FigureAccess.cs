using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// What of a snapshot a person may see and enter. Every page of figures asks here, so that a head which is not theirs is
/// missing everywhere in the same way.
/// </summary>
public sealed class FigureAccess(MonitoringSnapshot snapshot, Person person)
{
    /// <summary>
    /// The snapshot with the position as the person may see it. A line of theirs that mirrors a head of somebody else would
    /// tell that head's figures, so it is hidden from them and from their own totals until the period is published.
    /// </summary>
    public MonitoringSnapshot Snapshot => field ??= Hiding([.. Structure.Mirrors.Where(line => person.Owns(Structure, line) && !MaySee(line))]);

    /// <summary>The year's structure.</summary>
    public BudgetStructure Structure => snapshot.Structure;

    /// <summary>Whether the figures of a head are theirs to see in this period.</summary>
    public bool MaySee(StructureNode node) => person.MaySee(snapshot.Council, snapshot.Status, Structure, node);

    /// <summary>Whether the council's total is theirs to see in a period of the year in this state.</summary>
    public bool MaySeeTotal(PeriodStatus status) => person.MaySee(snapshot.Council, status, Structure, Structure.Council);

    /// <summary>The head with this code where it is theirs to see, or null: a head that does not exist looks the same.</summary>
    public StructureNode? FindVisible(string code) => Structure.Find(code) is { } node && MaySee(node) ? node : null;

    /// <summary>Where the person's view starts: the council, or their own parts, none inside another.</summary>
    public IReadOnlyList<StructureNode> VisibleTops => Tops(MaySee);

    /// <summary>The parts whose lines the person may enter, none inside another.</summary>
    public IReadOnlyList<StructureNode> EntryTops => person.MayForecast ? Tops(node => person.Owns(Structure, node)) : [];

    /// <summary>The lines at or below a head whose forecasts the person may enter, and the lines that follow another head, in print order.</summary>
    public IReadOnlyList<StructureNode> EntryLines(StructureNode node) => person.MayForecast
        ? [.. Structure.LinesOf(node).Where(line => person.Owns(Structure, line) && !Snapshot.Position.IsHidden(line))]
        : [];

    /// <summary>How many of the lines that the person may enter at or below a head are not forecast yet.</summary>
    public int Missing(StructureNode node) =>
        EntryLines(node).Where(line => line.MirrorsIndex < 0).Sum(line => Snapshot.Position[line].LinesNotForecast);

    /// <summary>Where some heads stand together without what is outside the council's total, and what that leaves out.</summary>
    public (HeadPosition Position, IReadOnlyList<StructureNode> Outside) PositionOf(IReadOnlyList<StructureNode> tops)
    {
        ArgumentNullException.ThrowIfNull(tops);
        var position = Snapshot.Position.CombineWithinTotal(tops, HeadKind.Division);
        return (position, tops.Any(top => top.InTotal)
            ? [.. tops.SelectMany(top => top.InTotal ? Structure.OutsideBelow(top) : [top])]
            : []);
    }

    /// <summary>Whether a period of this state may be seen at all by this person in some part.</summary>
    public static bool MaySeeSomething(Person person, PeriodStatus status) =>
        status == PeriodStatus.Published
        || (person.MaySeeUnpublished && person.HasAnyPart);

    private MonitoringSnapshot Hiding(IReadOnlyCollection<StructureNode> lines) =>
        lines.Count == 0 ? snapshot : snapshot with { Position = snapshot.Position.Hiding(lines) };

    private List<StructureNode> Tops(Func<StructureNode, bool> theirs)
    {
        var tops = new List<StructureNode>();
        for (var index = 0; index < Structure.Count;)
        {
            var node = Structure.Nodes[index];
            if (theirs(node))
            {
                tops.Add(node);
                index = node.EndIndex;
            }
            else
            {
                index++;
            }
        }

        return tops;
    }
}
