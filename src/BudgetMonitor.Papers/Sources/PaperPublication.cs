using BudgetMonitor.Data.Publishing;

namespace BudgetMonitor.Papers.Sources;

/// <summary>What a published paper says of its own publication; a draft has none.</summary>
/// <param name="Version">The version.</param>
/// <param name="By">The post of the person who published, as the account is called.</param>
/// <param name="Head">The end of history's chain when the paper was made: printed, it is an outside copy of it.</param>
public sealed record PaperPublication(int Version, string By, HistoryHead Head)
{
    /// <summary>Whether the period was published before it came to this product and its paper is only kept, not published anew.</summary>
    public bool IsKept { get; init; }

    /// <summary>What a correction replaces; null for a first version.</summary>
    public PaperCorrection? Correction { get; init; }
}

/// <summary>What a correction replaces, why, and what it changed.</summary>
/// <param name="Replaces">The version before.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">Every cell of the paper's tables that is not what it was, in the order of the tables.</param>
/// <param name="Sentences">Every sentence of the paper's text that is not what it was, in the order of the paper; null where the text cannot be compared.</param>
public sealed record PaperCorrection(StoredPaper Replaces, string Reason, IReadOnlyList<FigureChange> Changes, IReadOnlyList<SentenceChange>? Sentences);

/// <summary>A sentence of a paper's text that is not what it was in the version before.</summary>
/// <param name="Section">The section's heading.</param>
/// <param name="Before">What it was; null where there was no such sentence.</param>
/// <param name="After">What it is; null where there is none any more.</param>
public sealed record SentenceChange(string Section, string? Before, string? After);

/// <summary>A cell of a table that is not what it was in the version before.</summary>
/// <param name="Table">The table, such as Table 1a.</param>
/// <param name="Row">The row's label.</param>
/// <param name="Column">The column's head.</param>
/// <param name="Before">What it was; null where there was no such row, column or table.</param>
/// <param name="After">What it is; null where there is none any more.</param>
public sealed record FigureChange(string Table, string Row, string Column, string? Before, string? After);
