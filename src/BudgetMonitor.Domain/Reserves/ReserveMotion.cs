using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Reserves;

/// <summary>Whether a reserve has moved in three years, which a yearly review of reserves asks (Kent, draft budget 2024-25, appendix E, 1.6).</summary>
public enum ReserveMotion
{
    /// <summary>Too little is known of earlier years to tell.</summary>
    NotKnown,

    /// <summary>There is nothing in it that could move.</summary>
    Empty,

    /// <summary>It has moved within three years, or moves in this one.</summary>
    Moved,

    /// <summary>It has not moved for three years.</summary>
    Unmoved,
}

/// <summary>What is known of a reserve in an earlier year.</summary>
/// <param name="Year">The calendar year in which it starts.</param>
/// <param name="Opening">The balance on 1 April.</param>
/// <param name="Movement">The movement as the year's last reported period has it; null where no period reports reserves.</param>
public sealed record EarlierReserve(int Year, Money? Opening, Money? Movement);

/// <summary>Tells whether a reserve has moved.</summary>
public static class ReserveMotions
{
    /// <summary>So many years without a movement call for a review.</summary>
    public const int Years = 3;

    /// <summary>
    /// Whether a reserve has moved. A movement of any reported period of this year counts at once. Before that, earlier years
    /// kept here tell, by their movements and by balances that differ from one 1 April to the next; and the day of its last
    /// movement, where it is known. All three years before must be known to say that it has not moved.
    /// </summary>
    /// <param name="reserve">The reserve.</param>
    /// <param name="movesThisYear">Whether this period or an earlier one of the year holds a movement of it that is not nil.</param>
    /// <param name="earlier">What is known of it in earlier years, in any order.</param>
    /// <param name="period">The period that is looked back from.</param>
    public static ReserveMotion Of(Reserve reserve, bool movesThisYear, IReadOnlyCollection<EarlierReserve> earlier, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(reserve);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(period);
        if (movesThisYear)
        {
            return ReserveMotion.Moved;
        }

        if (reserve.Opening is not { IsNil: false })
        {
            return ReserveMotion.Empty;
        }

        var openings = earlier.ToDictionary(one => one.Year, one => one.Opening);
        openings[reserve.Year] = reserve.Opening;
        var within = earlier.Where(one => one.Year >= reserve.Year - Years && one.Year < reserve.Year).ToList();
        var moved = within.Exists(one =>
            one.Movement is { IsNil: false }
            || (one.Opening is { } then && openings.GetValueOrDefault(one.Year + 1) is { } next && next != then));
        if (moved)
        {
            return ReserveMotion.Moved;
        }

        if (reserve.LastMovedOn is { } day)
        {
            return day > period.LastDay.AddYears(-Years) ? ReserveMotion.Moved : ReserveMotion.Unmoved;
        }

        var known = within.Count(one => one.Opening is not null && (one.Movement is not null || openings.GetValueOrDefault(one.Year + 1) is not null));
        return known >= Years ? ReserveMotion.Unmoved : ReserveMotion.NotKnown;
    }
}
