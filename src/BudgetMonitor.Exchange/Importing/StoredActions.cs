using BudgetMonitor.Data;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How management actions are kept.</summary>
internal static class StoredActions
{
    public static StoredFile Actions { get; } = new StoredFile<ActionRow, AdjustmentAction>(
        ActionFiles.Actions,
        (db, scope) => db.AdjustmentActions
            .Where(action => db.Heads.Any(head => head.HeadId == action.HeadId && scope.Years.Contains(head.Year)))
            .OrderBy(action => action.AdjustmentActionId),
        (action, heads) => new(heads.YearOf(action.HeadId), heads.CodeOf(action.HeadId), action.Title, action.FromPeriod, action.OwnerName, action.DueOn, action.Amount),
        (row, heads) => new()
        {
            HeadId = heads.IdOf(row),
            FromPeriod = row.FromPeriod,
            Title = row.Title,
            OwnerName = row.Owner,
            DueOn = row.DueOn,
            Amount = row.Amount,
        },
        (row, action) => (action.OwnerName, action.DueOn, action.Amount) = (row.Owner, row.DueOn, row.Amount));
}

/// <summary>How the actions' progress is kept: a row names its action by head and title, the database by its identity.</summary>
internal sealed class StoredActionProgress() : StoredFile(ActionFiles.Progress)
{
    /// <inheritdoc/>
    public override async Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken) =>
        bundle.Find(ActionFiles.Progress) is { } given
            ? Comparison.Of(
                ActionFiles.Progress,
                given,
                Rows(await ReadAsync(db, given.Rows.Select(row => row.Year.StartYear).Distinct().ToArray(), cancellationToken), heads))
            : null;

    /// <inheritdoc/>
    public override async Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken)
    {
        var changes = (FileComparison<ActionProgressRow>)comparison;
        if (changes.Writes.Count == 0)
        {
            return;
        }

        var years = changes.Wanted.Select(row => row.Year.StartYear).Distinct().ToArray();
        var actions = new Dictionary<(int HeadId, string Title), int>();
        foreach (var action in await OfYears(db, years).AsNoTracking().OrderBy(action => action.AdjustmentActionId).ToListAsync(cancellationToken))
        {
            actions.TryAdd((action.HeadId, action.Title.ToUpperInvariant()), action.AdjustmentActionId);
        }

        var ids = actions.Values.ToList();
        var standing = await db.ActionProgress
            .Where(progress => ids.Contains(progress.AdjustmentActionId))
            .ToDictionaryAsync(progress => (progress.AdjustmentActionId, progress.Period), cancellationToken);
        foreach (var (row, _) in changes.Writes)
        {
            var headId = heads.IdOf(row);
            var action = actions[(headId, row.Title.ToUpperInvariant())];
            if (standing.TryGetValue((action, row.Period), out var progress))
            {
                (progress.Status, progress.InForecast) = (row.Status, row.InForecast);
            }
            else
            {
                db.ActionProgress.Add(new ActionProgress
                {
                    AdjustmentActionId = action,
                    Period = row.Period,
                    HeadId = headId,
                    Status = row.Status,
                    InForecast = row.InForecast,
                });
            }
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken) =>
        ActionFiles.Progress.WriteRows(Rows(await ReadAsync(db, [startYear], cancellationToken), heads), row => placeOfHead(row.Code));

    private static IQueryable<AdjustmentAction> OfYears(BudgetDbContext db, int[] years) =>
        db.AdjustmentActions.Where(action => db.Heads.Any(head => head.HeadId == action.HeadId && years.Contains(head.Year)));

    private static async Task<List<(string Title, ActionProgress Progress)>> ReadAsync(BudgetDbContext db, int[] years, CancellationToken cancellationToken)
    {
        var rows = await OfYears(db, years)
            .Join(db.ActionProgress, action => action.AdjustmentActionId, progress => progress.AdjustmentActionId, (action, progress) => new { action.Title, Progress = progress })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Title, row.Progress));
    }

    private static ActionProgressRow[] Rows(List<(string Title, ActionProgress Progress)> stored, StoredHeads heads) => stored
        .Select(row => new ActionProgressRow(
            heads.YearOf(row.Progress.HeadId),
            row.Progress.Period,
            heads.CodeOf(row.Progress.HeadId),
            row.Title,
            row.Progress.Status,
            row.Progress.InForecast))
        .ToArray();
}
