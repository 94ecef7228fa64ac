namespace BudgetMonitor.Domain.Tests.RandomCouncils;

/// <summary>
/// One head of a random council and everything that may be given for it, as plain numbers.
/// What does not fit its place (a forecast at a head that holds others, a mirror in a circle) is passed over.
/// </summary>
/// <param name="Back">Its parent: so many heads before the one just before it, and round to the first.</param>
/// <param name="DisplayOrder">Its order among its parent's heads; ties happen.</param>
/// <param name="IsOutside">Whether it is outside the council's total.</param>
/// <param name="Mirrors">The head it mirrors, chosen among all; null for most.</param>
/// <param name="Now">What is given for the period.</param>
/// <param name="Last">What was given for the last reported period.</param>
public sealed record RandomHead(int Back, int DisplayOrder, bool IsOutside, int? Mirrors, RandomFigures Now, RandomFigures Last);

/// <summary>What may be given for one head in one period; null is absent.</summary>
public sealed record RandomFigures(
    RandomAmounts? CashLimit,
    RandomAmounts? Forecast,
    RandomAmounts? Actual,
    RandomAmounts? Profile,
    int? PriorOutturn,
    int? PriorVariance,
    int? Adjustment,
    int? Committed,
    int? Rephased,
    int? Bids)
{
    /// <summary>Nothing given.</summary>
    public static RandomFigures None { get; } = new(null, null, null, null, null, null, null, null, null, null);
}

/// <summary>Gross and income in pence, of any sign.</summary>
public sealed record RandomAmounts(int Gross, int Income);
