using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// What of a snapshot a person may see and enter. Every page of figures asks here, so that a head which is not theirs is
/// missing everywhere in the same way.
/// </summary>
public sealed class FigureAccess(MonitoringSnapshot snapshot, Person person)
{
    /// <summary>The year's structure.</summary>
    public BudgetStructure Structure => snapshot.Structure;

    /// <summary>Whether the figures of a head are theirs to see in this period.</summary>
    public bool MaySee(StructureNode node) => person.MaySee(snapshot.Council, snapshot.Status, Structure, node);

    /// <summary>The head with this code where it is theirs to see, or null: a head that does not exist looks the same.</summary>
    public StructureNode? FindVisible(string code) => Structure.Find(code) is { } node && MaySee(node) ? node : null;

    /// <summary>Where the person's view starts: the council, or their own parts, none inside another.</summary>
    public IReadOnlyList<StructureNode> VisibleTops => Tops(MaySee);

    /// <summary>The parts whose lines the person may enter, none inside another.</summary>
    public IReadOnlyList<StructureNode> EntryTops => person.MayForecast ? Tops(node => person.Owns(Structure, node)) : [];

    /// <summary>The lines at or below a head whose forecasts the person may enter, and the lines that follow another head, in print order.</summary>
    public IReadOnlyList<StructureNode> EntryLines(StructureNode node) => person.MayForecast
        ? [.. Structure.LinesOf(node).Where(line => person.Owns(Structure, line))]
        : [];

    /// <summary>Whether a period of this state may be seen at all by this person in some part.</summary>
    public static bool MaySeeSomething(Person person, PeriodStatus status) =>
        status == PeriodStatus.Published
        || (person.MaySeeUnpublished && (person.ReachesWholeCouncil || person.Parts.Count > 0));

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
