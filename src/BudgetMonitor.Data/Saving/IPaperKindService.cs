using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>Where kinds of paper are composed.</summary>
public interface IPaperKindService
{
    /// <summary>Saves a composition as a whole.</summary>
    Task<SaveOutcome> SaveAsync(PaperKindSave save, CancellationToken cancellationToken);

    /// <summary>Takes a built-in kind back to what the product has, or removes one of the council's own that was never published.</summary>
    Task<SaveOutcome> RemoveAsync(PaperKindRemoval removal, CancellationToken cancellationToken);
}

/// <summary>What is sent to save a composition.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Composition">The composition; its version is the one that the person saw.</param>
/// <param name="Reason">Why.</param>
public sealed record PaperKindSave(Guid RequestId, Person Who, EntryChannel Channel, PaperComposition Composition, string Reason) : IFormSave;

/// <summary>What is sent to take a composition back.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Kind">The kind.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
/// <param name="Reason">Why.</param>
public sealed record PaperKindRemoval(Guid RequestId, Person Who, EntryChannel Channel, PaperKind Kind, int SeenVersion, string Reason) : IFormSave;
