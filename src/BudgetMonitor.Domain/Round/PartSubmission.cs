namespace BudgetMonitor.Domain.Round;

/// <summary>Where a part of the structure stands in a period's round.</summary>
public enum SubmissionState
{
    /// <summary>Nobody has begun.</summary>
    NotStarted,

    /// <summary>Somebody has saved something.</summary>
    InProgress,

    /// <summary>Its owner says that it is complete; finance looks at it.</summary>
    Submitted,

    /// <summary>Finance has given it back with a reason.</summary>
    Returned,

    /// <summary>Finance has taken it.</summary>
    Accepted,
}

/// <summary>
/// The state of one part in one period. A part of the round is a head with service lines directly below it, so every line
/// belongs to exactly one. A part without a row is not started.
/// </summary>
public sealed class PartSubmission
{
    /// <summary>The part's head.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The state.</summary>
    public required SubmissionState State { get; set; }

    /// <summary>What was said with the last step: the reason for a return, a word to finance.</summary>
    public string? Note { get; set; }

    /// <summary>The account that took the last step; 0 for the command line.</summary>
    public required int AccountId { get; set; }

    /// <summary>The account's display name at the time.</summary>
    public required string AccountName { get; set; }

    /// <summary>When the last step was taken, in UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>The account that submitted it, which may not accept it; null before it is submitted.</summary>
    public int? SubmittedBy { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>Who answers for a part, by the head's code so that it carries over from year to year, and who stands in.</summary>
public sealed class PartOwner
{
    /// <summary>The head's code.</summary>
    public required string Code { get; init; }

    /// <summary>The owner's account.</summary>
    public required int OwnerAccountId { get; set; }

    /// <summary>The account that stands in while the owner is away; null where nobody does.</summary>
    public int? DeputyAccountId { get; set; }

    /// <summary>The first day of the owner's absence; null where none is known.</summary>
    public DateOnly? AwayFrom { get; set; }

    /// <summary>The last day of the owner's absence; null where it is open.</summary>
    public DateOnly? AwayUntil { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>Whether the owner is away on a day, first and last day included.</summary>
    public bool IsAway(DateOnly day) => AwayFrom is { } from && from <= day && (AwayUntil is not { } until || day <= until);
}
