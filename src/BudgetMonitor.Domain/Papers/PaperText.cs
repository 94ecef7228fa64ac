using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// A block of the council's own text in a paper: cover lines, summary, recommendations. Figures in it are inserted, not
/// typed: a field such as {KCC.revised} is replaced by the current figure in the paper's style.
/// </summary>
public sealed class PaperText
{
    /// <summary>Longest slot name.</summary>
    public const int SlotMaxLength = 60;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number; 0 for a text that stands in every period that has none of its own.</summary>
    public required int Period { get; init; }

    /// <summary>The kind of paper.</summary>
    public required PaperKind PaperKind { get; init; }

    /// <summary>Where in the paper: from, to, meeting-date, subject, classification, summary, recommendations …</summary>
    public required string Slot { get; init; }

    /// <summary>Order among the paragraphs of one slot, from 1.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>One paragraph, with fields in braces.</summary>
    public required string Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
