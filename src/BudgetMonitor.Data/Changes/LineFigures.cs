using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Keeps figures at service lines: a head with heads below it holds no cash limit, forecast, actual or profile of its own,
/// or the same money would stand in two places.
/// </summary>
internal static class LineFigures
{
    public static async Task CheckAsync(BudgetDbContext context, HeadNames heads, IReadOnlyList<ChangedRow> entries, CancellationToken cancellationToken)
    {
        var added = entries.Where(entry => entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Entity is Head or CashLimitEntry)).ToList();
        await RefuseFiguresAboveLinesAsync(context, heads, added, cancellationToken);
        await RefuseHeadsBelowLinesAsync(context, heads, added, cancellationToken);
    }

    private static async Task RefuseFiguresAboveLinesAsync(BudgetDbContext context, HeadNames heads, List<ChangedRow> entries, CancellationToken cancellationToken)
    {
        var holders = entries.Select(entry => CouncilAreas.Of(entry.Entity).LineId(entry.Entity)).OfType<int>().ToHashSet();
        if (holders.Count == 0)
        {
            return;
        }

        var years = holders.Select(id => heads[id].Year).Distinct().ToList();
        var parents = await context.Heads
            .Where(head => years.Contains(head.Year) && head.ParentId != null)
            .Select(head => head.ParentId!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (parents.Find(holders.Contains) is var parent and > 0)
        {
            throw new ChangeRefusedException($"{heads[parent].Code} has heads below it, so it holds no cash limit, forecast, actual or profile of its own.");
        }
    }

    private static async Task RefuseHeadsBelowLinesAsync(BudgetDbContext context, HeadNames heads, List<ChangedRow> entries, CancellationToken cancellationToken)
    {
        var parents = entries
            .Where(entry => entry.Entity is Head && (entry.State == EntityState.Added || entry.IsModified(nameof(Head.ParentId))))
            .Select(entry => ((Head)entry.Entity).ParentId)
            .OfType<int>()
            .Distinct()
            .ToList();
        if (parents.Count == 0)
        {
            return;
        }

        var holder = await CouncilAreas.HeadsWithMoney(context)
            .Where(headId => parents.Contains(headId))
            .MinAsync(headId => (int?)headId, cancellationToken);
        if (holder is { } line)
        {
            throw new ChangeRefusedException($"{heads[line].Code} holds figures of its own, so no head can stand below it.");
        }
    }
}
