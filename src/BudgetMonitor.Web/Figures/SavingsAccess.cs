using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// What of a period's savings a person may see and enter. A saving is theirs to see where every one of its heads is, and then
/// whole: a part of one would tell the rest by subtraction (docs/decisions/savings-seen-whole.md).
/// </summary>
public sealed class SavingsAccess
{
    private readonly FigureAccess access;
    private readonly Person person;

    private SavingsAccess(FigureAccess access, Person person, SavingsPosition position)
    {
        (this.access, this.person) = (access, person);
        Position = position.Only(saving => HeadsOf(saving).All(access.MaySee));
    }

    /// <summary>The savings that the person may see.</summary>
    public SavingsPosition Position { get; }

    /// <summary>The savings that the person may report while the period accepts entry, with something to save in the year.</summary>
    public IReadOnlyList<TrackedSaving> ToReport => field ??= [.. Position.All.Where(saving => saving.Saves && MayReport(saving))];

    /// <summary>Whether the person may add to the register while the period accepts entry.</summary>
    public bool MayAdd => person.MayReview && access.Structure.Nodes.Any(head => person.Owns(access.Structure, head));

    private bool AcceptsEntry => access.Snapshot.Status is PeriodStatus.Open or PeriodStatus.InReview;

    /// <summary>Reads the period's savings for a person.</summary>
    public static async Task<SavingsAccess> ReadAsync(SavingsReader reader, FigureAccess access, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(access);
        return new(access, person, await reader.ReadAsync(access.Snapshot.Period, cancellationToken));
    }

    /// <summary>The heads that a saving belongs to.</summary>
    public IReadOnlyList<StructureNode> HeadsOf(TrackedSaving saving)
    {
        ArgumentNullException.ThrowIfNull(saving);
        return saving.Saving.HeadsIn(access.Structure);
    }

    /// <summary>Whether the person may say where it stands now.</summary>
    public bool MayReport(TrackedSaving saving) => AcceptsEntry && person.MayReportSaving(access.Structure, HeadsOf(saving));

    /// <summary>Whether the person may change what the register holds of it now.</summary>
    public bool MayKeep(TrackedSaving saving) => AcceptsEntry && person.MayKeepSaving(access.Structure, HeadsOf(saving));

    /// <summary>The savings of the person's own that lie wholly or with a line at or below a head.</summary>
    public SavingsPosition At(StructureNode head) =>
        Position.Only(saving => HeadsOf(saving).Any(one => BudgetStructure.IsAtOrBelow(one, head)));

    /// <summary>The directorate of a head's code; the council for what is not allotted.</summary>
    public StructureNode DirectorateOf(string code) =>
        access.Structure.Find(code) is { } head ? access.Structure.DirectorateOf(head) ?? access.Structure.Council : access.Structure.Council;
}
