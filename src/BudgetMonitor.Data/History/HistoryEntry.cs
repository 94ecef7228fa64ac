namespace BudgetMonitor.Data.History;

/// <summary>By which way a change came.</summary>
public enum EntryChannel
{
    /// <summary>A page of the product.</summary>
    Page,

    /// <summary>An import bundle or an uploaded file.</summary>
    Import,

    /// <summary>The command line.</summary>
    CommandLine,
}

/// <summary>
/// One change of one thing: who, when, from, to, why, by which way. Append-only; each entry carries the hash of the one
/// before it, so an alteration behind the product's back shows.
/// </summary>
public sealed class HistoryEntry
{
    /// <summary>Consecutive, without gaps.</summary>
    public required long HistoryEntryId { get; init; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account; 0 for the command line.</summary>
    public required int AccountId { get; init; }

    /// <summary>The account's display name at the time.</summary>
    public required string AccountName { get; init; }

    /// <summary>By which way.</summary>
    public required EntryChannel Channel { get; init; }

    /// <summary>What kind of thing, such as forecast or cash limit.</summary>
    public required string Subject { get; init; }

    /// <summary>Which thing, such as 2017-18/P10/SCS-CIC.</summary>
    public required string Key { get; init; }

    /// <summary>Which part of it, such as gross.</summary>
    public required string Field { get; init; }

    /// <summary>The value before; null where there was none.</summary>
    public string? From { get; init; }

    /// <summary>The value after; null where it was removed.</summary>
    public string? To { get; init; }

    /// <summary>Why; null where no reason was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>The request that the change came with.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Who may read it; null in entries that are older than the field, which only those read who read everything.</summary>
    public HistoryReaders? Readers { get; init; }

    /// <summary>The year of the head or the saving that it is about, by the year that it starts in; null for none, or for a part that is the same in every year.</summary>
    public int? Year { get; init; }

    /// <summary>The code of the head that it is about, or that the amount of a saving is taken from; null for none.</summary>
    public string? HeadCode { get; init; }

    /// <summary>The reference of the saving that it is about; null for none.</summary>
    public string? SavingReference { get; init; }

    /// <summary>SHA-256 over the hash before and this entry's content, in hexadecimal.</summary>
    public required string Hash { get; init; }
}
