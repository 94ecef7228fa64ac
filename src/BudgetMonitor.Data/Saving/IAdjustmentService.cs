using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to set a head's director's adjustment with the actions behind it.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Code">The head.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="Before">The adjustment before actions; the money of actions that the forecast holds is taken off it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actions">Every action shown, and new ones.</param>
public sealed record AdjustmentSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Code,
    string SeenMark,
    Money Before,
    string Reason,
    IReadOnlyList<ActionEntry> Actions) : IPeriodSave
{
    /// <summary>Why it is right although the form asked again; null where it did not.</summary>
    public string? Why { get; init; }

    /// <inheritdoc/>
    string? IFormSave.Reason => Why is null ? Reason : $"{Reason} Asked to check it: {Why}";
}

/// <summary>An action as it is to be.</summary>
/// <param name="ActionId">Its identity; null for a new one.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Amount">What it will change the year's outturn by.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="InForecast">The part of its money that the period's forecast holds.</param>
public sealed record ActionEntry(int? ActionId, string Title, string Owner, DateOnly DueOn, Money Amount, ActionStatus Status, Money InForecast)
{
    /// <summary>Where it stands.</summary>
    public ActionFacts Facts => new(Amount, InForecast, Status, DueOn);
}

/// <summary>Where director's adjustments are saved.</summary>
public interface IAdjustmentService
{
    /// <summary>
    /// Checks and saves in one transaction: the period open, the directorate theirs, the adjustment as it was seen. The
    /// adjustment that counts is stored less what its actions have brought into the forecast.
    /// </summary>
    Task<SaveOutcome> SaveAsync(AdjustmentSave save, CancellationToken cancellationToken);
}
