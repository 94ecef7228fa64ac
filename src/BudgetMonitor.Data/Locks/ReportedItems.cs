using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>What a published period reports. What none reports, such as a scheme that was entered by mistake, was never part of what was published and may go again.</summary>
/// <param name="identity">The property by which a row says what it belongs to.</param>
/// <param name="reported">Those of them that a published period has figures of.</param>
internal sealed class ReportedItems(string identity, Func<BudgetDbContext, List<int>, IQueryable<int>> reported)
{
    /// <summary>Which of those that go, whole or in part, are reported.</summary>
    public async Task<HashSet<int>> OfGoneAsync(LockFacts facts, IEnumerable<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row.State == EntityState.Deleted).Select(Id).Distinct().ToList();
        return ids.Count == 0 ? [] : await reported(facts.Context, ids).ToHashSetAsync(cancellationToken);
    }

    /// <summary>What a row belongs to.</summary>
    public int Id(ChangedRow row) => (int)row.Now(identity)!;
}
