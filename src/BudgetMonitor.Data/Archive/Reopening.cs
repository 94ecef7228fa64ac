namespace BudgetMonitor.Data.Archive;

/// <summary>The opening of a published period for a correction. Only ever added to; without one the database lets no published period go back.</summary>
public sealed class Reopening
{
    /// <summary>Identity in the database.</summary>
    public int ReopeningId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number.</summary>
    public required int Number { get; init; }

    /// <summary>The published version that it was reopened after; it opens the period for this version's successor alone.</summary>
    public required int AfterVersion { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The account that reopened it.</summary>
    public required int AccountId { get; init; }

    /// <summary>The account's display name at the time.</summary>
    public required string AccountName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }
}
