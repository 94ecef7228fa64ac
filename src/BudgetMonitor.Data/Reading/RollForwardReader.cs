using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads requests to roll budget forward.</summary>
/// <param name="db">The database.</param>
public sealed class RollForwardReader(BudgetDbContext db)
{
    /// <summary>The requests of a period about some heads, in the order of the paper. One query.</summary>
    /// <param name="number">The period's number; the heads say of which year.</param>
    /// <param name="headIds">The identities of the heads.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<List<RollForward>> ReadAsync(int number, IReadOnlyCollection<int> headIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(headIds);
        return db.RollForwards.AsNoTracking()
            .Where(entry => entry.Period == number && headIds.Contains(entry.HeadId))
            .OrderBy(entry => entry.DisplayOrder).ThenBy(entry => entry.RollForwardId)
            .ToListAsync(cancellationToken);
    }
}
