namespace BudgetMonitor.Domain.Entries;

/// <summary>A request to keep unspent budget for next year (Kent, section 4).</summary>
public sealed class RollForward
{
    /// <summary>Identity in the database.</summary>
    public int RollForwardId { get; init; }

    /// <summary>The head it belongs to: any level.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Committed, re-phased or bid.</summary>
    public required RollForwardKind Kind { get; set; }

    /// <summary>The sum to be carried; plus adds to the pressure.</summary>
    public required Money Amount { get; set; }

    /// <summary>What for.</summary>
    public required string Description { get; set; }

    /// <summary>What became of it.</summary>
    public RollForwardDecision Decision { get; set; }

    /// <summary>Why it was decided so; null while it is only asked for.</summary>
    public string? DecisionReason { get; set; }

    /// <summary>Order in the table of roll forwards.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
