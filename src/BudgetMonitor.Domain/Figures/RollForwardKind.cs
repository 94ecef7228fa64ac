namespace BudgetMonitor.Domain.Figures;

/// <summary>Why unspent budget is asked to be kept for next year (Kent, foot of table 1a).</summary>
public enum RollForwardKind
{
    /// <summary>Already owed under a contract or agreement.</summary>
    Committed,

    /// <summary>The spending moves into next year.</summary>
    Rephased,

    /// <summary>What is sent to spend the money on something else next year.</summary>
    Bid,
}
