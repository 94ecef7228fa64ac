using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>Where budget is asked to be rolled forward into next year, and where that is decided.</summary>
public interface IRollForwardService
{
    /// <summary>Saves a request: a new one, or what somebody changes of one that is not decided yet.</summary>
    Task<SaveOutcome> SaveAsync(RollForwardSave save, CancellationToken cancellationToken);

    /// <summary>Takes a request back that is not decided yet.</summary>
    Task<SaveOutcome> RemoveAsync(RollForwardRemoval removal, CancellationToken cancellationToken);

    /// <summary>Approves or refuses a request, or takes such a decision back.</summary>
    Task<SaveOutcome> DecideAsync(RollForwardDecisionEntry entry, CancellationToken cancellationToken);
}

/// <summary>What is sent to save a request.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Id">The request; null for a new one.</param>
/// <param name="SeenVersion">The version that the person saw; 0 for a new one.</param>
/// <param name="Code">The head that it belongs to; of a request that stands already it does not change.</param>
/// <param name="Kind">Committed, re-phased or bid.</param>
/// <param name="Amount">The sum to be carried; plus adds to the pressure.</param>
/// <param name="Description">What for.</param>
public sealed record RollForwardSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    int? Id,
    int SeenVersion,
    string Code,
    RollForwardKind Kind,
    Money Amount,
    string Description) : IPeriodSave
{
    /// <summary>Why it is right although the form asked again; null where it did not.</summary>
    public string? Why { get; init; }

    /// <inheritdoc/>
    string? IFormSave.Reason => Why;
}

/// <summary>What is sent to take a request back.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Id">The request.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
public sealed record RollForwardRemoval(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, int Id, int SeenVersion) : IPeriodSave;

/// <summary>What is sent to decide a request.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Id">The request.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
/// <param name="Decision">Approved, refused, or requested to take a decision back.</param>
/// <param name="Reason">Why.</param>
public sealed record RollForwardDecisionEntry(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    int Id,
    int SeenVersion,
    RollForwardDecision Decision,
    string Reason) : IPeriodSave;
