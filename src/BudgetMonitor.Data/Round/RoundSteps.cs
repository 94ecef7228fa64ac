using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Round;

/// <summary>What is sent to take a step with one or several parts in one go. Each part stands for itself: what one of them lacks does not hold the others back.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Step">The step.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Note">The reason for a return, a word to finance; null where nothing is said.</param>
public sealed record PartStepEntry(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, PartStep Step, IReadOnlyList<SeenPart> Parts, string? Note);

/// <summary>A part as the person saw it.</summary>
/// <param name="Code">The part's head.</param>
/// <param name="Version">The version of its state; 0 where it was not started.</param>
public sealed record SeenPart(string Code, int Version);

/// <summary>What is sent to say who answers for a part, who stands in, and when the owner is away.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Code">The part's head.</param>
/// <param name="SeenVersion">The version seen; 0 where the part had no owner.</param>
/// <param name="OwnerAccountId">The owner; null to take the owner away.</param>
/// <param name="DeputyAccountId">The deputy; null for none.</param>
/// <param name="AwayFrom">The first day of absence; null for none.</param>
/// <param name="AwayUntil">The last day of absence; null while it is open.</param>
public sealed record OwnerEntry(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    string Code,
    int SeenVersion,
    int? OwnerAccountId,
    int? DeputyAccountId,
    DateOnly? AwayFrom,
    DateOnly? AwayUntil);

/// <summary>How a step of the round ended.</summary>
public enum RoundEnd
{
    /// <summary>Saved and committed.</summary>
    Saved,

    /// <summary>There is no such period or part, or it is not theirs (which must look the same).</summary>
    NotFound,

    /// <summary>Theirs to see but not to do, or not now: the period is locked, or somebody else must do it.</summary>
    NotAllowed,

    /// <summary>Something must be mended first.</summary>
    Refused,

    /// <summary>Somebody else took a step first.</summary>
    Conflict,

    /// <summary>The database failed: nothing was changed as far as is known, and the same request may be sent again.</summary>
    Failed,
}

/// <summary>What became of what was asked about the round.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Message">What the person is told.</param>
/// <param name="WasRepeat">Whether the same request had been carried out before.</param>
public sealed record RoundOutcome(RoundEnd End, string Message, bool WasRepeat = false)
{
    /// <summary>Whether it is committed.</summary>
    public bool WasSaved => End == RoundEnd.Saved;
}
