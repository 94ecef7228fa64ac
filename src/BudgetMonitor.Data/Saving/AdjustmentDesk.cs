using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class AdjustmentDesk(IChangeRunner changes, StructureCache structures) : IAdjustmentDesk
{
    /// <inheritdoc/>
    public Task<DeskOutcome> SaveAsync(AdjustmentSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return DeskOutcome.RunAsync(
            changes,
            new ChangeRequest(save.RequestId, save.Who, save.Way, save.Why is null ? save.Reason : $"{save.Reason} Asked to check it: {save.Why}"),
            (context, token) => ApplyAsync(context, save, token),
            cancellationToken);
    }

    private async Task<(DeskRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, AdjustmentSave save, CancellationToken cancellationToken)
    {
        var (place, why, message) = await EntryGate.FindAsync(context, structures, save.Period, save.Code, save.Who, save.Who.MayAdjustHead, cancellationToken);
        if (place is null)
        {
            return (why, message);
        }

        var year = save.Period.Year.StartYear;
        var periods = await context.Periods.AsNoTracking().Where(period => period.Year == year).ToListAsync(cancellationToken);
        var standing = await AdjustmentReader.ReadAsync(context, save.Period, periods, place.HeadId, cancellationToken);
        if (standing.Mark != save.SeenMark)
        {
            return (DeskRefusal.SomebodyElse, "Somebody else changed this adjustment or its actions first.");
        }

        if (AdjustmentRules.Problem(save, standing) is { } problem)
        {
            return (DeskRefusal.Invalid, problem);
        }

        await StoreAsync(context, place, save, cancellationToken);
        return (null, $"Director’s adjustment saved: {place.Head.Name}.");
    }

    private static async Task StoreAsync(BudgetDbContext context, EntryPlace place, AdjustmentSave save, CancellationToken cancellationToken)
    {
        var number = save.Period.Number;
        var balance = AdjustmentBalance.FromBefore(save.Before, [.. save.Actions.Select(action => action.Standing)]);
        var adjustment = await context.DirectorAdjustments
            .SingleOrDefaultAsync(one => one.HeadId == place.HeadId && one.Period == number, cancellationToken);
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
            context.DirectorAdjustments.Add(new DirectorAdjustment { HeadId = place.HeadId, Period = number, Amount = balance.Now, Reason = save.Reason });
        }
        else
        {
            (adjustment.Amount, adjustment.Reason) = (balance.Now, save.Reason);
        }

        var actions = await context.AdjustmentActions.Where(action => action.HeadId == place.HeadId).ToDictionaryAsync(action => action.AdjustmentActionId, cancellationToken);
        var progress = await context.ActionProgress
            .Where(row => row.HeadId == place.HeadId && row.Period == number)
            .ToDictionaryAsync(row => row.AdjustmentActionId, cancellationToken);
        var added = new List<(AdjustmentAction Action, ActionWish Wish)>();
        foreach (var wish in save.Actions)
        {
            if (wish.ActionId is { } id)
            {
                var action = actions[id];
                (action.Title, action.OwnerName, action.DueOn, action.Amount) = (wish.Title, wish.Owner, wish.DueOn, wish.Amount);
                SetProgress(context, action, number, wish, progress.GetValueOrDefault(id));
            }
            else
            {
                var action = new AdjustmentAction
                {
                    HeadId = place.HeadId,
                    FromPeriod = number,
                    Title = wish.Title,
                    OwnerName = wish.Owner,
                    DueOn = wish.DueOn,
                    Amount = wish.Amount,
                };
                context.AdjustmentActions.Add(action);
                added.Add((action, wish));
            }
        }

        // New actions get their identity from the database before their progress can name it.
        await context.SaveChangesAsync(cancellationToken);
        foreach (var (action, wish) in added)
        {
            SetProgress(context, action, number, wish, standing: null);
        }
    }

    private static void SetProgress(BudgetDbContext context, AdjustmentAction action, int number, ActionWish wish, ActionProgress? standing)
    {
        if (standing is not null)
        {
            (standing.Status, standing.InForecast) = (wish.Status, wish.InForecast);
            return;
        }

        context.ActionProgress.Add(new ActionProgress
        {
            AdjustmentActionId = action.AdjustmentActionId,
            Period = number,
            HeadId = action.HeadId,
            Status = wish.Status,
            InForecast = wish.InForecast,
        });
    }
}
