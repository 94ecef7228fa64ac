namespace BudgetMonitor.Domain.Entries;

/// <summary>
/// A head's approved cash limit and last year's figures. A cash limit belongs to a service line; last year's figures may
/// also be given at a head above its lines. The approved figure is never overwritten by a virement: current = approved +
/// dated budget changes.
/// </summary>
public sealed class CashLimitEntry
{
    /// <summary>The head.</summary>
    public required int HeadId { get; init; }

    /// <summary>Approved gross spending; null where only last year's figures are given.</summary>
    public Money? Gross { get; set; }

    /// <summary>Approved income, negative; null where only last year's figures are given.</summary>
    public Money? Income { get; set; }

    /// <summary>Last year's net outturn.</summary>
    public Money? PriorYearOutturn { get; set; }

    /// <summary>Last year's variance at outturn.</summary>
    public Money? PriorYearVariance { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
