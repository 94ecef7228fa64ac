namespace BudgetMonitor.Domain.Figures;

/// <summary>What became of a request to roll budget forward.</summary>
public enum RollForwardDecision
{
    /// <summary>Asked for. Whether it counts already is for <see cref="RollForwardRule"/> to say.</summary>
    Requested,

    /// <summary>Agreed.</summary>
    Approved,

    /// <summary>Not agreed: it counts nowhere.</summary>
    Refused,
}

/// <summary>The words of decisions and kinds.</summary>
public static class RollForwardWords
{
    /// <summary>"Requested", "Approved" or "Refused".</summary>
    public static string Word(this RollForwardDecision decision) => decision.ToString();

    /// <summary>"Committed", "Re-phased" or "Bid".</summary>
    public static string Word(this RollForwardKind kind) => kind == RollForwardKind.Rephased ? "Re-phased" : kind.ToString();
}
