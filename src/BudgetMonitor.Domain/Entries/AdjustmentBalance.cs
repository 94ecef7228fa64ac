namespace BudgetMonitor.Domain.Entries;

/// <summary>Where an action stands at a period.</summary>
/// <param name="Amount">What it will change the year's outturn by.</param>
/// <param name="InForecast">The part of that which the forecast holds.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="DueOn">By when.</param>
public sealed record ActionFacts(Money Amount, Money InForecast, ActionStatus Status, DateOnly DueOn)
{
    /// <summary>What it has still to bring: nothing once it is delivered or dropped.</summary>
    public Money Outstanding => IsOpen ? Amount - InForecast : Money.Zero;

    /// <summary>Whether it is planned or under way.</summary>
    public bool IsOpen => Status is ActionStatus.Planned or ActionStatus.UnderWay;

    /// <summary>Whether its money in the forecast lies between nil and the whole of it.</summary>
    public bool IsWithinAmount => Amount.Pence >= 0
        ? InForecast.Pence >= 0 && InForecast.Pence <= Amount.Pence
        : InForecast.Pence <= 0 && InForecast.Pence >= Amount.Pence;

    /// <summary>Whether it should have been delivered by a day and was not.</summary>
    public bool IsOverdueOn(DateOnly day) => IsOpen && DueOn < day;
}

/// <summary>How the actions that have still to come compare with the adjustment.</summary>
public enum AdjustmentBacking
{
    /// <summary>There is neither an adjustment nor an action that has still to come.</summary>
    Nothing,

    /// <summary>They come to the same.</summary>
    Covered,

    /// <summary>A part of the adjustment has no action behind it.</summary>
    Short,

    /// <summary>The actions promise more than the adjustment.</summary>
    Over,

    /// <summary>The actions go the other way, or there is no adjustment for them.</summary>
    Opposed,
}

/// <summary>
/// A director's adjustment and its actions. The adjustment that counts is what was set before actions less the money of
/// the actions that the forecast holds by now, so the same money never counts twice.
/// </summary>
/// <param name="Before">The adjustment before actions.</param>
/// <param name="InForecast">The actions' money that the forecast holds.</param>
/// <param name="Outstanding">The actions' money that the forecast does not hold yet.</param>
public sealed record AdjustmentBalance(Money Before, Money InForecast, Money Outstanding)
{
    /// <summary>The adjustment that counts now.</summary>
    public Money Now => Before - InForecast;

    /// <summary>The adjustment less what its actions have still to bring.</summary>
    public Money Difference => Now - Outstanding;

    /// <summary>Whether more has entered the forecast than the adjustment was: it would turn round.</summary>
    public bool TurnsRound => Now.Pence != 0 && (Before.Pence == 0 || Math.Sign(Now.Pence) != Math.Sign(Before.Pence));

    /// <summary>How the actions compare with the adjustment.</summary>
    public AdjustmentBacking Backing => (Now.Pence, Outstanding.Pence) switch
    {
        (0, 0) => AdjustmentBacking.Nothing,
        var (now, outstanding) when now == outstanding => AdjustmentBacking.Covered,
        (0, _) => AdjustmentBacking.Opposed,
        (_, 0) => AdjustmentBacking.Short,
        var (now, outstanding) when Math.Sign(now) != Math.Sign(outstanding) => AdjustmentBacking.Opposed,
        var (now, outstanding) => Math.Abs(outstanding) < Math.Abs(now) ? AdjustmentBacking.Short : AdjustmentBacking.Over,
    };

    /// <summary>From the adjustment before actions, as a director sets it.</summary>
    public static AdjustmentBalance FromBefore(Money before, IReadOnlyCollection<ActionFacts> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return new(before, Sum(actions, action => action.InForecast), Sum(actions, action => action.Outstanding));
    }

    /// <summary>From the adjustment that counts now, as it is stored.</summary>
    public static AdjustmentBalance FromNow(Money now, IReadOnlyCollection<ActionFacts> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return FromBefore(now + Sum(actions, action => action.InForecast), actions);
    }

    private static Money Sum(IEnumerable<ActionFacts> actions, Func<ActionFacts, Money> part) =>
        actions.Aggregate(Money.Zero, (sum, action) => sum + part(action));
}
