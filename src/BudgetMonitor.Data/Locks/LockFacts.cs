using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Locks;

/// <summary>What every lock has to know of the database before it judges a save: which periods are published. Asked for once.</summary>
/// <param name="context">The context in hand.</param>
/// <param name="heads">Names of the heads concerned, already learned.</param>
internal sealed class LockFacts(BudgetDbContext context, HeadNames heads)
{
    private readonly Dictionary<int, SortedSet<int>> published = [];

    /// <summary>The context in hand, for a lock that has to know more.</summary>
    public BudgetDbContext Context => context;

    /// <summary>Years and codes of the heads concerned.</summary>
    public HeadNames Heads => heads;

    /// <summary>Asks for what is published.</summary>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        foreach (var period in await context.Periods
            .AsNoTracking()
            .Where(period => period.Status == PeriodStatus.Published)
            .Select(period => new { period.Year, period.Number })
            .ToListAsync(cancellationToken))
        {
            Published(period.Year).Add(period.Number);
        }
    }

    /// <summary>The numbers of a year's published periods.</summary>
    public SortedSet<int> Published(int year)
    {
        if (!published.TryGetValue(year, out var numbers))
        {
            published[year] = numbers = [];
        }

        return numbers;
    }

    /// <summary>The last published period of a head's year; 0 for none.</summary>
    public int LastPublished(int headId) => Published(heads[headId].Year).Max;
}
