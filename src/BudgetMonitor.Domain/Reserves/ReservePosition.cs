namespace BudgetMonitor.Domain.Reserves;

/// <summary>A reserve in a period: what the year opened with, what moves it, and what the year is expected to end with.</summary>
/// <param name="Reserve">The reserve.</param>
/// <param name="Movements">Its movements as the period forecasts them, in order.</param>
/// <param name="IsReported">Whether the period says anything of reserves at all. Where it does not, nothing is known of the year's end; where it does, a reserve without movements stays as it is.</param>
public sealed record ReservePosition(Reserve Reserve, IReadOnlyList<ReserveMovement> Movements, bool IsReported = true)
{
    /// <summary>What earlier years tell of it.</summary>
    public ReserveMotion Motion { get; init; } = ReserveMotion.NotKnown;

    /// <summary>The balance on 1 April; null where its money stands in another reserve.</summary>
    public Money? Opening => Reserve.Opening;

    /// <summary>What is put in over the year, plus; null where the period does not report.</summary>
    public Money? Contributions => Sum(amount => amount.Pence > 0);

    /// <summary>What is taken out over the year, minus; null where the period does not report.</summary>
    public Money? Drawdowns => Sum(amount => amount.Pence < 0);

    /// <summary>Contributions and drawdowns together, minus draws it down; null where the period does not report.</summary>
    public Money? Movement => Sum(_ => true);

    /// <summary>The part of the movement that has been posted already; null where that of a movement is not known.</summary>
    public Money? Posted => Movements.Select(movement => movement.Posted).SumOfAll();

    /// <summary>The balance that the year is expected to end with; null where it is not reported, or its money stands in another reserve.</summary>
    public Money? Closing => Opening + Movement;

    /// <summary>Whether it is expected to end the year below nil, which only a deficit may.</summary>
    public bool EndsBelowNil => Closing is { Pence: < 0 };

    /// <summary>Whether the day of its protocol has passed and there is still money in it.</summary>
    /// <param name="asAt">The day that is looked back from: the period's last.</param>
    public bool IsOverdue(DateOnly asAt) => Reserve.EndsOn < asAt && (Closing ?? Opening) is { IsNil: false };

    private Money? Sum(Func<Money, bool> counts) =>
        IsReported ? Movements.Select(movement => movement.Amount).Where(counts).Sum() : null;
}

/// <summary>Several reserves together. What is kept in one kind is never added to another unless somebody asks for just that.</summary>
/// <param name="Count">How many.</param>
/// <param name="Opening">The balances on 1 April; null where there is none.</param>
/// <param name="Contributions">What is put in over the year, plus.</param>
/// <param name="Drawdowns">What is taken out over the year, minus.</param>
/// <param name="Movement">Both together.</param>
/// <param name="Posted">The part that has been posted already; null where that of a reserve that moves is not known.</param>
/// <param name="Closing">What the year is expected to end with.</param>
public sealed record ReserveSum(int Count, Money? Opening, Money? Contributions, Money? Drawdowns, Money? Movement, Money? Posted, Money? Closing)
{
    /// <summary>The sum of some reserves.</summary>
    public static ReserveSum Of(IReadOnlyCollection<ReservePosition> reserves)
    {
        ArgumentNullException.ThrowIfNull(reserves);
        return new(
            reserves.Count,
            Sum(reserves, reserve => reserve.Opening),
            Sum(reserves, reserve => reserve.Contributions),
            Sum(reserves, reserve => reserve.Drawdowns),
            Sum(reserves, reserve => reserve.Movement),
            reserves.Where(reserve => reserve.Movements.Count > 0).Select(reserve => reserve.Posted).SumOfAll(),
            Sum(reserves, reserve => reserve.Closing));
    }

    /// <summary>A reserve without a balance of its own has its money in another, so it adds nothing.</summary>
    private static Money? Sum(IEnumerable<ReservePosition> reserves, Func<ReservePosition, Money?> value)
    {
        var known = reserves.Select(value).OfType<Money>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
