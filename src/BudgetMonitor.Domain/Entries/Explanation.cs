namespace BudgetMonitor.Domain.Entries;

/// <summary>What an explanation is about.</summary>
public enum ExplanationSubject
{
    /// <summary>The variance.</summary>
    Variance,

    /// <summary>The movement since last reported.</summary>
    Movement,
}

/// <summary>Why a head's variance, or its movement, is what it is: a coded reason with its part of the money and a short text.</summary>
public sealed class Explanation
{
    /// <summary>Identity in the database.</summary>
    public int ExplanationId { get; init; }

    /// <summary>The head.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Variance or movement.</summary>
    public required ExplanationSubject Subject { get; init; }

    /// <summary>Order among the explanations of one head and subject.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>The part of the money explained; null where the text alone is given.</summary>
    public Money? Amount { get; set; }

    /// <summary>The coded reason (demand, unit cost, pay …).</summary>
    public string? ReasonCode { get; set; }

    /// <summary>The text.</summary>
    public required string Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
