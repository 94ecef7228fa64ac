namespace BudgetMonitor.Domain.Activity;

/// <summary>How the parts of a variance were found.</summary>
public enum SplitMethod
{
    /// <summary>Neither volumes and rates nor a person tell, so all of it is other.</summary>
    NotSplit,

    /// <summary>Worked out from volumes and rates.</summary>
    Computed,

    /// <summary>Given by the service.</summary>
    Entered,
}

/// <summary>
/// A variance by what drives it: volume, price and other, which always add up to it, because other is the balance.
/// Plus is a pressure, for income too.
/// </summary>
/// <param name="Variance">The whole.</param>
/// <param name="Volume">What more or fewer units change; null where it is not known.</param>
/// <param name="Price">What a dearer or cheaper unit changes; null where it is not known.</param>
/// <param name="Method">How the parts were found.</param>
/// <param name="NamedOther">What the service names as other.</param>
public sealed record VarianceSplit(Money Variance, Money? Volume, Money? Price, SplitMethod Method, IReadOnlyList<ActivityDriver> NamedOther)
{
    /// <summary>The balance.</summary>
    public Money Other => Variance - (Volume ?? Money.Zero) - (Price ?? Money.Zero);

    /// <summary>The part of the balance that nobody names; nil where nothing is named, because then other speaks for all of it.</summary>
    public Money OtherNotNamed => NamedOther.Count == 0 ? Money.Zero : Other - NamedOther.Select(driver => driver.Amount).Sum();

    /// <summary>
    /// The split of one side of a measure: as entered where anything is entered, else worked out where volumes and rates
    /// allow it, else all other.
    /// </summary>
    /// <param name="budget">The budget.</param>
    /// <param name="outturn">The forecast, or the actual to date.</param>
    /// <param name="budgetVolume">The volume behind the budget.</param>
    /// <param name="outturnVolume">The volume behind the forecast or actual.</param>
    /// <param name="entered">The parts that the service gave for this side.</param>
    public static VarianceSplit Of(Money budget, Money outturn, Volume? budgetVolume, Volume? outturnVolume, IReadOnlyCollection<ActivityDriver> entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        if (entered.Count > 0)
        {
            var other = entered.Where(driver => driver.Driver == VarianceDriver.Other).OrderBy(driver => driver.DisplayOrder).ToList();
            return new(outturn - budget, SumOf(entered, VarianceDriver.Volume), SumOf(entered, VarianceDriver.Price), SplitMethod.Entered, other);
        }

        return AtBudgetedRate(budget, budgetVolume, outturnVolume) is { } expected
            ? new(outturn - budget, expected - budget, outturn - expected, SplitMethod.Computed, [])
            : new(outturn - budget, null, null, SplitMethod.NotSplit, []);
    }

    /// <summary>
    /// What the actual volume would have cost at the budgeted rate, to the penny. What lies between it and the budget is the
    /// volume difference x budgeted rate; what lies between it and the forecast is the rate difference x actual volume.
    /// Null where there is no rate: no volume on either side, or no budget at all.
    /// </summary>
    private static Money? AtBudgetedRate(Money budget, Volume? budgetVolume, Volume? outturnVolume) =>
        budget.IsNil || budgetVolume is not { } budgeted || outturnVolume is not { Units: > 0m } outturn ? null : outturn.AtRateOf(budget, budgeted);

    private static Money? SumOf(IReadOnlyCollection<ActivityDriver> drivers, VarianceDriver driver)
    {
        var amounts = drivers.Where(one => one.Driver == driver).Select(one => one.Amount).ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }
}
