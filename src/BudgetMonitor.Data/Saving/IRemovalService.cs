using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>One thing that may be taken out.</summary>
/// <param name="Period">The period in which it is done.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its reference, its number or its name, as its area asks for it.</param>
public sealed record RemovalTarget(MonitoringPeriod Period, RemovableKind Kind, string Key)
{
    /// <summary>A thing of the kind that an entity is.</summary>
    public static RemovalTarget Of<T>(MonitoringPeriod period, string key)
        where T : class => new(period, CouncilAreas.RemovableKindOf<T>(), key);
}

/// <summary>What taking a thing out would mean.</summary>
/// <param name="Name">The thing's name.</param>
/// <param name="Parts">What goes with it.</param>
/// <param name="Mark">What of all this was seen: taking out with another mark meets somebody else's change.</param>
/// <param name="Instead">Why it stays, and what to do instead; null where it may go.</param>
public sealed record Removal(string Name, IReadOnlyList<RemovedPart> Parts, string Mark, string? Instead);

/// <summary>An answer to the question what taking a thing out would mean.</summary>
/// <param name="Removal">What it would mean; null where it is not theirs, not there or not now.</param>
/// <param name="Why">Why there is none.</param>
public sealed record RemovalOutlook(Removal? Removal, SaveRefusal? Why);

/// <summary>What is sent to take a thing out.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Target">What goes.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="Reason">Why.</param>
public sealed record RemovalSave(Guid RequestId, Person Who, EntryChannel Channel, RemovalTarget Target, string SeenMark, string Reason) : IFormSave;

/// <summary>
/// Where things are taken out that were entered by mistake, with everything that was entered about them. Only what was never
/// published goes; of what was, a later period says that it ended or is nil. The history of what goes stays.
/// </summary>
public interface IRemovalService
{
    /// <summary>What taking a thing out would mean.</summary>
    Task<RemovalOutlook> FindAsync(RemovalTarget target, Person who, CancellationToken cancellationToken);

    /// <summary>Checks and takes out in one transaction: theirs, the period open, never published, as it was seen.</summary>
    Task<SaveOutcome> RemoveAsync(RemovalSave save, CancellationToken cancellationToken);
}
