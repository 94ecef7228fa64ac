namespace BudgetMonitor.Data.Accounts;

/// <summary>A signed-in browser. Ending it here ends it at the browser's next request, whatever cookie the browser still holds.</summary>
public sealed class AccountSession
{
    /// <summary>Random; named in the protected cookie only.</summary>
    public required Guid AccountSessionId { get; init; }

    /// <summary>Whose session.</summary>
    public required int AccountId { get; init; }

    /// <summary>When the person signed in, in UTC. The longest life counts from here.</summary>
    public required DateTime StartedAt { get; init; }
}
