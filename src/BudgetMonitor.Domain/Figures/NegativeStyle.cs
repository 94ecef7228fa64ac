namespace BudgetMonitor.Domain.Figures;

/// <summary>How negative figures are printed.</summary>
public enum NegativeStyle
{
    /// <summary>-1.5 (Kent).</summary>
    Minus,

    /// <summary>(1.5) (Norfolk).</summary>
    Brackets,
}
