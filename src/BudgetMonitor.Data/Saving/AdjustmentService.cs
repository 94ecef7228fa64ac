using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class AdjustmentService(SaveRunner saves) : IAdjustmentService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(AdjustmentSave save, CancellationToken cancellationToken) =>
        saves.RunAtAsync(save, save.Code, save.Who.MayAdjustHead, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, AdjustmentSave save, CancellationToken cancellationToken)
    {
        var year = save.Period.Year.StartYear;
        var periods = await context.Periods.AsNoTracking().Where(period => period.Year == year).ToListAsync(cancellationToken);
        var stored = await new AdjustmentReader(context).ReadAsync(save.Period, periods, target.HeadId, cancellationToken);
        if (stored.Mark != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this adjustment or its actions first.");
        }

        if (AdjustmentRules.Problem(save, stored) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        await StoreAsync(context, target, save, cancellationToken);
        return (null, $"Director’s adjustment saved: {target.Head.Name}.");
    }

    private static async Task StoreAsync(BudgetDbContext context, EntryTarget target, AdjustmentSave save, CancellationToken cancellationToken)
    {
        var number = save.Period.Number;
        var balance = AdjustmentBalance.FromBefore(save.Before, [.. save.Actions.Select(action => action.Facts)]);
        var adjustment = await context.DirectorAdjustments
            .SingleOrDefaultAsync(one => one.HeadId == target.HeadId && one.Period == number, cancellationToken);
        if (save.Before.IsNil && save.Actions.Count == 0)
        {
            // Nil with nothing behind it is no adjustment, which prints as a blank and not as nil.
            if (adjustment is not null)
            {
                context.DirectorAdjustments.Remove(adjustment);
            }

            return;
        }

        if (adjustment is null)
        {
            context.DirectorAdjustments.Add(new DirectorAdjustment { HeadId = target.HeadId, Period = number, Amount = balance.Now, Reason = save.Reason });
        }
        else
        {
            (adjustment.Amount, adjustment.Reason) = (balance.Now, save.Reason);
        }

        var actions = await context.AdjustmentActions.Where(action => action.HeadId == target.HeadId).ToDictionaryAsync(action => action.AdjustmentActionId, cancellationToken);
        var progress = await context.ActionProgress
            .Where(row => row.HeadId == target.HeadId && row.Period == number)
            .ToDictionaryAsync(row => row.AdjustmentActionId, cancellationToken);
        var added = new List<(AdjustmentAction Action, ActionEntry Entry)>();
        foreach (var entry in save.Actions)
        {
            if (entry.ActionId is { } id)
            {
                var action = actions[id];
                (action.Title, action.OwnerName, action.DueOn, action.Amount) = (entry.Title, entry.Owner, entry.DueOn, entry.Amount);
                SetProgress(context, action, number, entry, progress.GetValueOrDefault(id));
            }
            else
            {
                var action = new AdjustmentAction
                {
                    HeadId = target.HeadId,
                    FromPeriod = number,
                    Title = entry.Title,
                    OwnerName = entry.Owner,
                    DueOn = entry.DueOn,
                    Amount = entry.Amount,
                };
                context.AdjustmentActions.Add(action);
                added.Add((action, entry));
            }
        }

        // New actions get their identity from the database before their progress can name it.
        await context.SaveChangesAsync(cancellationToken);
        foreach (var (action, entry) in added)
        {
            SetProgress(context, action, number, entry, stored: null);
        }
    }

    private static void SetProgress(BudgetDbContext context, AdjustmentAction action, int number, ActionEntry entry, ActionProgress? stored)
    {
        if (stored is not null)
        {
            (stored.Status, stored.InForecast) = (entry.Status, entry.InForecast);
            return;
        }

        context.ActionProgress.Add(new ActionProgress
        {
            AdjustmentActionId = action.AdjustmentActionId,
            Period = number,
            HeadId = action.HeadId,
            Status = entry.Status,
            InForecast = entry.InForecast,
        });
    }
}
