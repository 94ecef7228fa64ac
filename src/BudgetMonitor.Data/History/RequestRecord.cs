namespace BudgetMonitor.Data.History;

/// <summary>A request that was carried out, stored in the same transaction as what it did, so that a repeat changes nothing and shows the first result.</summary>
public sealed class RequestRecord
{
    /// <summary>The id that the form carried.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Who asked.</summary>
    public required int AccountId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The message that the first answer gave.</summary>
    public required string Outcome { get; init; }
}
