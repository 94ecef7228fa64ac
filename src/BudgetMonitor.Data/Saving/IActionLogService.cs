using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>An agreed action as it is to be, with how far it has come in the period.</summary>
/// <param name="Name">What is to be done, unique in the year.</param>
/// <param name="OwnerName">The post that answers for it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Effect">What it changes the year's outturn by: minus lowers it.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Note">What is said about it; null for nothing.</param>
public sealed record ActionLogEntry(string Name, string OwnerName, DateOnly DueOn, Money Effect, ActionState State, string? Note);

/// <summary>What is sent to add or change an agreed action.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period in which it is done.</param>
/// <param name="ActionId">The action; null for a new one.</param>
/// <param name="SeenMark">The mark of what the person saw; empty for a new one.</param>
/// <param name="Code">The head that it is about; of an action that stands already it does not change.</param>
/// <param name="Entry">The action.</param>
public sealed record ActionLogSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, int? ActionId, string SeenMark, string Code, ActionLogEntry Entry) : IPeriodSave;

/// <summary>Where the action log is saved.</summary>
public interface IActionLogService
{
    /// <summary>
    /// Checks and saves in one transaction: the head theirs, the period open, the action as it was seen. Once a published
    /// period reports an action, what it is worth stays.
    /// </summary>
    Task<SaveOutcome> SaveAsync(ActionLogSave save, CancellationToken cancellationToken);

    /// <summary>The mark of an action in a period: a save that comes with another meets somebody else's change.</summary>
    /// <param name="action">The action.</param>
    /// <param name="reported">The latest word on it; null for none.</param>
    /// <param name="period">The period's number.</param>
    static string MarkOf(AgreedAction action, AgreedActionProgress? reported, int period)
    {
        ArgumentNullException.ThrowIfNull(action);
        return string.Create(CultureInfo.InvariantCulture, $"{action.Version}.{(reported?.Period == period ? reported.Version : 0)}");
    }
}
