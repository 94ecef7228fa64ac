using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Reserves;

/// <summary>
/// From a head's variance to the draw on the reserves that bear it: schools' pressure is the draw on schools' reserves with
/// the opposite sign (Kent, section 3.5).
/// </summary>
/// <param name="Head">The head.</param>
/// <param name="Reserves">The reserves that bear its variance.</param>
/// <param name="Variance">Its variance after adjustments: plus is a pressure.</param>
/// <param name="Movement">What the reserves move by: minus is a draw.</param>
public sealed record DrawBridge(StructureNode Head, IReadOnlyList<ReservePosition> Reserves, Money Variance, Money Movement)
{
    /// <summary>What the draw is by the variance: its opposite.</summary>
    public Money Expected => -Variance;

    /// <summary>By how much the movement differs from what the variance asks for: minus draws more than the pressure.</summary>
    public Money Difference => Movement - Expected;

    /// <summary>Whether the draw is the variance with the opposite sign.</summary>
    public bool Agrees => Difference.IsNil;

    /// <summary>One for each head whose variance reserves bear, in order of the structure; none for a head without a forecast or a period that does not report reserves.</summary>
    public static IReadOnlyList<DrawBridge> Of(Position position, IEnumerable<ReservePosition> reserves)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(reserves);
        return
        [
            .. from reserve in reserves
               where reserve.Reserve.HeadCode is not null && reserve.Movement is not null
               group reserve by reserve.Reserve.HeadCode!.ToUpperInvariant() into bearing
               let head = position.Structure.Find(bearing.Key)
               where head is not null && position[head].RevisedVariance is not null
               orderby head.Index
               select new DrawBridge(
                   head,
                   [.. bearing],
                   position[head].RevisedVariance!.Value,
                   bearing.Select(reserve => reserve.Movement!.Value).Sum()),
        ];
    }
}
