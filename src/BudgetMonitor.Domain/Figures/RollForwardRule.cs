namespace BudgetMonitor.Domain.Figures;

/// <summary>Which requests to roll budget forward count in the position after roll forwards, said once for screens, papers and checks.</summary>
public static class RollForwardRule
{
    /// <summary>The rule in words.</summary>
    public const string InWords = "Committed and re-phased requests count until they are refused. A bid counts only once it is approved.";

    /// <summary>
    /// Committed money is owed and re-phased money will be spent, so both count until they are refused. A bid is a wish, so
    /// it moves no figure before it is approved.
    /// </summary>
    public static bool Counts(RollForwardKind kind, RollForwardDecision decision) =>
        decision == RollForwardDecision.Approved || (decision == RollForwardDecision.Requested && kind != RollForwardKind.Bid);
}
