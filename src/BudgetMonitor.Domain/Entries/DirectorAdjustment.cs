namespace BudgetMonitor.Domain.Entries;

/// <summary>A director's view added to the built-up forecast of a directorate or a part of it (Kent, table 1a).</summary>
public sealed class DirectorAdjustment
{
    /// <summary>The head.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Added to the variance: minus lowers it.</summary>
    public required Money Amount { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
