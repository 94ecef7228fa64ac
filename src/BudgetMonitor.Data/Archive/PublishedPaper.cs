using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Archive;

/// <summary>A paper as it was published: who, when, and what it was made from. Only ever added to; its files are kept byte for byte.</summary>
public sealed class PublishedPaper
{
    /// <summary>Identity in the database.</summary>
    public int PublishedPaperId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number.</summary>
    public required int Number { get; init; }

    /// <summary>The kind of paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>1 for the first publication, then one more for each correction.</summary>
    public required int Version { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account that published.</summary>
    public required int AccountId { get; init; }

    /// <summary>The account's display name at the time.</summary>
    public required string AccountName { get; init; }

    /// <summary>Why it replaces the version before; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>The council's data version that it was made from.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The number of the last entry of history before publication.</summary>
    public required long HistoryEntryId { get; init; }

    /// <summary>That entry's hash, printed in the paper, so that an outside copy of the chain's head exists.</summary>
    public required string HistoryHash { get; init; }
}

/// <summary>One file of a published paper, as it was on the day.</summary>
public sealed class PaperFile
{
    /// <summary>Longest name, such as tables/appendix-1.csv.</summary>
    public const int NameMaxLength = 120;

    /// <summary>The paper.</summary>
    public required int PublishedPaperId { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its SHA-256 in hexadecimal, checked whenever it is served.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Content { get; init; }
}
