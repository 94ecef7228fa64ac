namespace BudgetMonitor.Domain.Figures;

/// <summary>
/// Forecast outturn less cash limit: above zero is an overspend (a pressure), below zero an underspend or extra income.
/// The sign means the same for gross, income and net, so income short of its target is above zero too.
/// </summary>
public readonly record struct Variance(Money CashLimit, Money Forecast)
{
    /// <summary>The variance in money.</summary>
    public Money Amount => Forecast - CashLimit;

    /// <summary>
    /// Per cent of the size of the cash limit, so that its sign agrees with the money. Null where the cash limit is nil:
    /// any percentage of nothing would mislead.
    /// </summary>
    public decimal? Percentage => PercentageOf(Amount, CashLimit, PercentageBase.Absolute);

    /// <summary>Overspend, underspend or on budget: always made from the sign, never typed.</summary>
    public VarianceDirection Direction => DirectionOf(Amount);

    /// <summary>An amount as a per cent of a budget, by the custom chosen; null where the budget is nil.</summary>
    public static decimal? PercentageOf(Money amount, Money budget, PercentageBase custom) =>
        budget.IsNil
            ? null
            : 100m * amount.Pence / (custom == PercentageBase.Signed ? budget.Pence : Math.Abs(budget.Pence));

    /// <summary>The direction that an exact amount has.</summary>
    public static VarianceDirection DirectionOf(Money amount) => amount.Pence switch
    {
        > 0 => VarianceDirection.Overspend,
        < 0 => VarianceDirection.Underspend,
        _ => VarianceDirection.OnBudget,
    };
}

/// <summary>Which way a variance goes.</summary>
public enum VarianceDirection
{
    /// <summary>Exactly nil.</summary>
    OnBudget,

    /// <summary>Above the cash limit: adverse.</summary>
    Overspend,

    /// <summary>Below the cash limit, or extra income: favourable.</summary>
    Underspend,
}

/// <summary>
/// How a variance on a negative budget is put in per cent. Norfolk's period 2 paper (Appendix A, service user income)
/// divides by the signed budget; screens divide by its size so that the per cent agrees with the money.
/// </summary>
public enum PercentageBase
{
    /// <summary>Divide by the size of the budget.</summary>
    Absolute,

    /// <summary>Divide by the budget with its sign.</summary>
    Signed,
}

/// <summary>The plain words for a direction.</summary>
public static class VarianceDirectionWords
{
    /// <summary>"overspend", "underspend" or "on budget".</summary>
    public static string Word(this VarianceDirection direction) => direction switch
    {
        VarianceDirection.Overspend => "overspend",
        VarianceDirection.Underspend => "underspend",
        _ => "on budget",
    };
}
