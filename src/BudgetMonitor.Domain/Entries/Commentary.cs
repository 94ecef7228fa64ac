namespace BudgetMonitor.Domain.Entries;

/// <summary>
/// What is said about a head in a period, for the reader of the paper. Each level starts from what the levels below it
/// wrote and edits a summary. Figures stand in it as fields in braces, filled while it is shown.
/// </summary>
public sealed class Commentary
{
    /// <summary>Length of the mark of the texts below.</summary>
    public const int SeenBelowLength = 64;

    /// <summary>The head, at any level.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Paragraphs parted by empty lines, with fields in braces.</summary>
    public required string Text { get; set; }

    /// <summary>The mark (SHA-256, hexadecimal) of the texts below that this one was written from; null where there were none. Another mark today says that they have changed since.</summary>
    public string? SeenBelow { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
