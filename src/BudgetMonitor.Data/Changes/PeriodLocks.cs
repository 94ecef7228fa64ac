using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Asks every lock that an area declares about the rows that a save changes, whichever way the save comes. The database's
/// triggers refuse the same to everybody else.
/// </summary>
/// <param name="context">The context in hand.</param>
/// <param name="heads">Names of the heads concerned, already learned.</param>
internal sealed class PeriodLocks(BudgetDbContext context, HeadNames heads)
{
    public async Task CheckAsync(IReadOnlyList<ChangedRow> entries, CancellationToken cancellationToken)
    {
        if (!entries.Any(entry => CouncilAreas.Of(entry.Entity).Lock is not null || IsOfHead(entry)))
        {
            return;
        }

        var facts = new LockFacts(context, heads);
        await facts.LearnAsync(cancellationToken);
        var judges = new Dictionary<Type, Action<ChangedRow>>();
        foreach (var rows in entries.GroupBy(entry => entry.Entity.GetType()))
        {
            if (CouncilAreas.Of(rows.Key).Lock is { } rowLock)
            {
                judges[rows.Key] = await rowLock.LearnAsync(facts, [.. rows], cancellationToken);
            }
        }

        foreach (var entry in entries)
        {
            if (judges.TryGetValue(entry.Entity.GetType(), out var judge))
            {
                judge(entry);
            }
        }

        await LineFigures.CheckAsync(context, heads, entries, cancellationToken);
        RefuseFiguresWithTheirPublishing(entries);
    }

    /// <summary>The triggers see one row at a time, so what belongs to a period must be stored before the period's state says published.</summary>
    private static void RefuseFiguresWithTheirPublishing(IReadOnlyList<ChangedRow> entries)
    {
        if (entries.Any(entry => entry is { State: not EntityState.Deleted, Entity: PeriodRecord { Status: PeriodStatus.Published } })
            && entries.Any(entry => entry.Entity is Head || IsOfHead(entry)))
        {
            throw new InvalidOperationException("Save the figures first and the published state of their period after them, in the same change.");
        }
    }

    private static bool IsOfHead(ChangedRow entry) => CouncilAreas.Of(entry.Entity).HeadId(entry.Entity) is not null;
}
