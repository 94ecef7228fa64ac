using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How management actions and their progress are kept.</summary>
internal static class StoredActions
{
    private static readonly ParentKind Action = new(
        "action",
        ActionFiles.Actions,
        ActionFiles.Title,
        context => context.Wanted(ActionFiles.Actions).Select(row => new ParentName(row.Year, row.Code, row.Title)),
        async (db, years, cancellationToken) =>
        {
            var actions = await db.AdjustmentActions
                .Join(db.Heads, action => action.HeadId, head => head.HeadId, (action, head) => new { action.AdjustmentActionId, head.Year, head.Code, action.Title })
                .Where(action => years.Contains(action.Year))
                .OrderBy(action => action.AdjustmentActionId)
                .ToListAsync(cancellationToken);
            return actions.ConvertAll(action => new StoredParent(action.AdjustmentActionId, new(new(action.Year), action.Code, action.Title)));
        });

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

    public static StoredFile Progress { get; } = new StoredChildFile<ActionProgressRow, ActionProgress>(
        ActionFiles.Progress,
        Action,
        row => new(row.Year, row.Code, row.Title),
        (db, ids) => db.ActionProgress.Where(progress => ids.Contains(progress.AdjustmentActionId)),
        progress => progress.AdjustmentActionId,
        (progress, action) => new(action.Year, progress.Period, action.Code, action.Name, progress.Status, progress.InForecast),
        (row, action, heads) => new()
        {
            AdjustmentActionId = action,
            Period = row.Period,
            HeadId = heads.IdOf(row),
            Status = row.Status,
            InForecast = row.InForecast,
        },
        (row, progress) => (progress.Status, progress.InForecast) = (row.Status, row.InForecast));
}
