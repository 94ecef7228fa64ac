namespace BudgetMonitor.Data.Locks;

/// <summary>Years and codes of heads by database identity, for messages, locks and history.</summary>
internal sealed class HeadNames
{
    /// <summary>Above this many unknown heads, asking for all of them is one short query and naming each is not.</summary>
    private const int ManyHeads = 200;

    private readonly Dictionary<int, (int Year, string Code)> known = [];

    public (int Year, string Code) this[int headId] => known.TryGetValue(headId, out var name)
        ? name
        : throw new ChangeRefusedException("One of the heads is not there any more. Load the page again.");

    public async Task LearnAsync(BudgetDbContext context, IEnumerable<int> headIds, CancellationToken cancellationToken)
    {
        var unknown = headIds.Where(id => !known.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var heads = unknown.Count > ManyHeads
            ? context.Heads
            : context.Heads.Where(head => unknown.Contains(head.HeadId));
        foreach (var head in await heads.Select(head => new { head.HeadId, head.Year, head.Code }).ToListAsync(cancellationToken))
        {
            known[head.HeadId] = (head.Year, head.Code);
        }
    }
}
