using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>Reads how far a period's round is. A fixed number of flat queries, whatever the number of lines and parts.</summary>
public interface IRoundReader
{
    /// <summary>Every part of a period's round; null where there is no such period.</summary>
    Task<RoundState?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken);

    /// <summary>The review queue's measures of the parts that are submitted, see <see cref="ReviewItem"/>.</summary>
    Task<IReadOnlyList<QueuedPart>> QueueAsync(RoundState round, CancellationToken cancellationToken);
}

/// <summary>How far a period's round is.</summary>
/// <param name="Snapshot">The period's figures.</param>
/// <param name="Record">The period with its timetable.</param>
/// <param name="Today">The day it is for the council.</param>
/// <param name="Parts">Every part, in print order.</param>
public sealed record RoundState(MonitoringSnapshot Snapshot, PeriodRecord Record, DateOnly Today, IReadOnlyList<PartState> Parts)
{
    /// <summary>The part with this code, or null.</summary>
    public PartState? Find(string code) => Parts.FirstOrDefault(part => string.Equals(part.Node.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A person as the round names them.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The display name.</param>
public sealed record RoundPerson(int AccountId, string Name);

/// <summary>Who answers for a part.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Deputy">The deputy; null where there is none.</param>
/// <param name="AwayFrom">The first day of the owner's absence.</param>
/// <param name="AwayUntil">The last day.</param>
/// <param name="IsAway">Whether the owner is away today.</param>
/// <param name="Version">Raised at every change; a form carries it back.</param>
public sealed record PartOwnership(RoundPerson Owner, RoundPerson? Deputy, DateOnly? AwayFrom, DateOnly? AwayUntil, bool IsAway, int Version);

/// <summary>The last step that somebody took with a part.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Note">What was said with it.</param>
public sealed record LastStep(string By, DateTime At, string? Note);

/// <summary>A part of the round.</summary>
/// <param name="Node">Its head.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">The version of its state; 0 where it is not started.</param>
/// <param name="SubmittedBy">The account that submitted it.</param>
/// <param name="Last">The last step; null where nobody has begun.</param>
/// <param name="Ownership">Who answers for it; null where nobody does.</param>
/// <param name="DaysLate">Days past the day on which it was due.</param>
/// <param name="Figures">How far its lines are.</param>
public sealed record PartState(
    StructureNode Node,
    SubmissionState State,
    int Version,
    int? SubmittedBy,
    LastStep? Last,
    PartOwnership? Ownership,
    int DaysLate,
    PartFigures Figures)
{
    /// <summary>Whether it is with finance.</summary>
    public bool IsIn => PartSteps.IsIn(State);

    /// <summary>Whether it is this account's to submit: the owner, or the deputy while the owner is away.</summary>
    public bool IsFor(int accountId) => Ownership is { } owned
        && (owned.Owner.AccountId == accountId || (owned.IsAway && owned.Deputy?.AccountId == accountId));
}

/// <summary>A part that waits for finance, with why it deserves a look.</summary>
/// <param name="Part">The part.</param>
/// <param name="Review">Its rank and reasons.</param>
public sealed record QueuedPart(PartState Part, ReviewItem Review);
