using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Capital;

/// <summary>
/// Where a scheme, or the sum of several, stands against its working budget: variance = real + rephasing, each with its own
/// movement since the period last published.
/// </summary>
/// <param name="WorkingBudget">The year's current budget in the period.</param>
/// <param name="Real">The real variance: plus is more cost.</param>
/// <param name="Rephasing">The rephasing variance: minus moves spending into later years.</param>
/// <param name="LastReal">The real variance last reported; null where nothing was.</param>
/// <param name="LastRephasing">The rephasing variance last reported; null where nothing was.</param>
public sealed record CapitalPosition(Money WorkingBudget, Money Real, Money Rephasing, Money? LastReal, Money? LastRephasing)
{
    /// <summary>Spent from April to the end of the period; null where nobody knows.</summary>
    public Money? SpendToDate { get; init; }

    /// <summary>The years after this one that have a budget or a forecast, in order.</summary>
    public IReadOnlyList<CapitalYearPosition> LaterYears { get; init; } = [];

    /// <summary>Forecast less working budget.</summary>
    public Money Variance => Real + Rephasing;

    /// <summary>What the year is expected to spend.</summary>
    public Money Forecast => WorkingBudget + Variance;

    /// <summary>Movement of the real variance; null where nothing was reported before.</summary>
    public Money? RealMovement => LastReal is { } last ? Real - last : null;

    /// <summary>Movement of the rephasing variance; null where nothing was reported before.</summary>
    public Money? RephasingMovement => LastRephasing is { } last ? Rephasing - last : null;

    /// <summary>Movement of both together; null where nothing was reported before.</summary>
    public Money? Movement => RealMovement is { } real && RephasingMovement is { } rephasing ? real + rephasing : null;

    /// <summary>The working budgets of this year and all later ones; null where that of a later year is not known.</summary>
    public Money? BudgetInAll => LaterYears.Aggregate((Money?)WorkingBudget, (sum, year) => sum + year.WorkingBudget);

    /// <summary>What is expected to be spent in this year and all later ones; null where the budget of a later year is not known.</summary>
    public Money? ForecastInAll => LaterYears.Aggregate((Money?)Forecast, (sum, year) => sum + year.Forecast);

    /// <summary>By how much all years together cost more (plus) or less.</summary>
    public Money RealInAll => Real + LaterYears.Select(year => year.Real).Sum();

    /// <summary>
    /// What rephasing comes to over all years. Moving money between years neither makes nor takes any, so this is nil; minus
    /// is money taken out of a year that stands in no other one.
    /// </summary>
    public Money RephasingInAll => Rephasing + LaterYears.Select(year => year.Rephasing).Sum();

    /// <summary>Whether rephasing nets to nil over the years.</summary>
    public bool NetsToNil => RephasingInAll.IsNil;

    /// <summary>The exact sum. Where some were reported before and others not, those count as nil last time; spending is known where that of each is.</summary>
    public static CapitalPosition Sum(IReadOnlyCollection<CapitalPosition> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new(
            parts.Select(part => part.WorkingBudget).Sum(),
            parts.Select(part => part.Real).Sum(),
            parts.Select(part => part.Rephasing).Sum(),
            SumOfKnown(parts.Select(part => part.LastReal)),
            SumOfKnown(parts.Select(part => part.LastRephasing)))
        {
            SpendToDate = parts.Select(part => part.SpendToDate).SumOfAll(),
            LaterYears = CapitalYearPosition.Sum(parts.SelectMany(part => part.LaterYears)),
        };
    }

    /// <inheritdoc/>
    public bool Equals(CapitalPosition? other) => other is not null
        && (WorkingBudget, Real, Rephasing, LastReal, LastRephasing, SpendToDate)
            == (other.WorkingBudget, other.Real, other.Rephasing, other.LastReal, other.LastRephasing, other.SpendToDate)
        && LaterYears.SequenceEqual(other.LaterYears);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(WorkingBudget, Real, Rephasing, LastReal, LastRephasing, SpendToDate, LaterYears.Count);

    internal static Money? SumOfKnown(IEnumerable<Money?> sums)
    {
        var known = sums.OfType<Money>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}

/// <summary>Where a scheme, or the sum of several, stands in a year after the one that reports it.</summary>
/// <param name="ForYear">The later financial year.</param>
/// <param name="WorkingBudget">Its current budget in the period; null where it is not known.</param>
/// <param name="Real">By how much it costs more (plus) or less there.</param>
/// <param name="Rephasing">What moves into that year (plus) or out of it.</param>
/// <param name="LastReal">The real variance of that year last reported; null where nothing was reported before.</param>
/// <param name="LastRephasing">The rephasing of that year last reported; null where nothing was reported before.</param>
public sealed record CapitalYearPosition(FinancialYear ForYear, Money? WorkingBudget, Money Real, Money Rephasing, Money? LastReal = null, Money? LastRephasing = null)
{
    /// <summary>What that year is expected to spend; null where its budget is not known.</summary>
    public Money? Forecast => WorkingBudget + Real + Rephasing;

    /// <summary>Movement of the real variance; null where nothing was reported before.</summary>
    public Money? RealMovement => LastReal is { } last ? Real - last : null;

    /// <summary>Movement of the rephasing; null where nothing was reported before.</summary>
    public Money? RephasingMovement => LastRephasing is { } last ? Rephasing - last : null;

    /// <summary>The budgets that are known where not all are; null where there is nothing to tell apart.</summary>
    public KnownBudgets? Known { get; init; }

    /// <summary>The sums of each year, in order. A budget is known where that of each scheme is, so that a part is never taken for the whole.</summary>
    internal static IReadOnlyList<CapitalYearPosition> Sum(IEnumerable<CapitalYearPosition> years) =>
    [
        .. years
            .GroupBy(year => year.ForYear)
            .OrderBy(group => group.Key)
            .Select(group => new CapitalYearPosition(
                group.Key,
                group.Select(year => year.WorkingBudget).SumOfAll(),
                group.Select(year => year.Real).Sum(),
                group.Select(year => year.Rephasing).Sum(),
                CapitalPosition.SumOfKnown(group.Select(year => year.LastReal)),
                CapitalPosition.SumOfKnown(group.Select(year => year.LastRephasing)))
            {
                Known = KnownBudgets.Among([.. group.Select(year => year.WorkingBudget)]),
            }),
    ];
}

/// <summary>The budgets of a year that are known, where those of other schemes are not.</summary>
/// <param name="Schemes">How many are known.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Budget">What they come to.</param>
public sealed record KnownBudgets(int Schemes, int Of, Money Budget)
{
    internal static KnownBudgets? Among(IReadOnlyCollection<Money?> budgets)
    {
        var known = budgets.OfType<Money>().ToList();
        return known.Count == 0 || known.Count == budgets.Count ? null : new(known.Count, budgets.Count, known.Sum());
    }
}
