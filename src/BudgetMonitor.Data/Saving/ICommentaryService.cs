using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to save a head's commentary.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Code">The head.</param>
/// <param name="SeenVersion">The version that the person saw; 0 where there was no commentary.</param>
/// <param name="SeenBelow">The mark of the texts below that the person saw; null where there were none.</param>
/// <param name="Text">The text; empty takes the commentary away.</param>
public sealed record CommentarySave(
    Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, string Code, int SeenVersion, string? SeenBelow, string Text) : IPeriodSave;

/// <summary>Where commentary is saved.</summary>
public interface ICommentaryService
{
    /// <summary>Checks and saves in one transaction: the period open, the head theirs to write about, the version the one seen, every field one that can be filled.</summary>
    Task<SaveOutcome> SaveAsync(CommentarySave save, CancellationToken cancellationToken);
}
