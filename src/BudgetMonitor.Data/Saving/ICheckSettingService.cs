using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to set a check.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Check">The check.</param>
/// <param name="Title">What the check is called; null where there is no such check.</param>
/// <param name="SeenVersion">The version of the setting that the person saw; 0 where there was none.</param>
/// <param name="Severity">What its findings do.</param>
/// <param name="Threshold">From which sum on it speaks; null for its default.</param>
/// <param name="Reason">Why.</param>
public sealed record CheckSettingSave(
    Guid RequestId, Person Who, EntryChannel Channel, string Check, string? Title, int SeenVersion, CheckSeverity Severity, Money? Threshold, string Reason) : IFormSave;

/// <summary>Where it is saved how much a check weighs.</summary>
public interface ICheckSettingService
{
    /// <summary>Sets a check where its setting still stands as the person saw it.</summary>
    Task<SaveOutcome> SaveAsync(CheckSettingSave save, CancellationToken cancellationToken);
}
