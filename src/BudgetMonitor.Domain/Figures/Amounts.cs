namespace BudgetMonitor.Domain.Figures;

/// <summary>Gross spending (positive) and income (negative); net is their sum. Either may have the other sign: a negative budget is allowed.</summary>
public readonly record struct Amounts(Money Gross, Money Income)
{
    /// <summary>Gross spending plus income.</summary>
    public Money Net => Gross + Income;

    /// <summary>Adds part by part.</summary>
    public static Amounts operator +(Amounts left, Amounts right) => new(left.Gross + right.Gross, left.Income + right.Income);

    /// <summary>Subtracts part by part.</summary>
    public static Amounts operator -(Amounts left, Amounts right) => new(left.Gross - right.Gross, left.Income - right.Income);
}
