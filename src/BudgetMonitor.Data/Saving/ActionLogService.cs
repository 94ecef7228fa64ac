using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class ActionLogService(SaveRunner saves) : IActionLogService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(ActionLogSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return saves.RunAtAsync(save, save.Code, save.Who.MayExplainHead, ApplyAsync, cancellationToken);
    }

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, ActionLogSave save, CancellationToken cancellationToken)
    {
        var (year, number, entry) = (save.Period.Year.StartYear, save.Period.Number, save.Entry);
        var all = await context.Set<AgreedAction>().Where(action => action.Year == year).ToListAsync(cancellationToken);
        var stored = all.Find(action => action.AgreedActionId == save.ActionId);
        if (save.ActionId is not null && (stored is null || stored.FromPeriod > number || stored.HeadId != target.HeadId))
        {
            return (SaveRefusal.NotFound, "There is no such action any more. Nothing was saved.");
        }

        if (Problem(entry) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        if (all.Exists(other => other != stored && string.Equals(other.Name, entry.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return (SaveRefusal.Invalid, $"There is an action called “{entry.Name}” already in {save.Period.Year}. Say how this one differs. Nothing was saved.");
        }

        var published = await EntryPermission.LastPublishedAsync(context, year, cancellationToken);
        var ofPeriod = stored is null ? null : await context.Set<AgreedActionProgress>()
            .SingleOrDefaultAsync(row => row.AgreedActionId == stored.AgreedActionId && row.Period == number, cancellationToken);
        if (stored is null)
        {
            stored = new AgreedAction
            {
                Year = year,
                HeadId = target.HeadId,
                Name = entry.Name,
                FromPeriod = published == 0 ? 1 : number,
                OwnerName = entry.OwnerName,
                DueOn = entry.DueOn,
                Effect = entry.Effect,
            };
            context.Add(stored);

            // It gets its identity from the database before its progress can name it.
            await context.SaveChangesAsync(cancellationToken);
        }
        else if (IActionLogService.MarkOf(stored, ofPeriod, number) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this action first.");
        }
        else if (published >= stored.FromPeriod && stored.Effect != entry.Effect)
        {
            return (SaveRefusal.Invalid, "A published period reports this action, so its effect stays. Stop it and add another. Nothing was saved.");
        }

        (stored.Name, stored.OwnerName, stored.DueOn, stored.Effect) = (entry.Name, entry.OwnerName, entry.DueOn, entry.Effect);
        if (ofPeriod is null)
        {
            context.Add(new AgreedActionProgress { AgreedActionId = stored.AgreedActionId, Period = number, HeadId = stored.HeadId, State = entry.State, Note = entry.Note });
        }
        else
        {
            (ofPeriod.State, ofPeriod.Note) = (entry.State, entry.Note);
        }

        return (null, $"{(save.ActionId is null ? "Added" : "Saved")}: {stored.Name}.");
    }

    private static string? Problem(ActionLogEntry entry) => EntryProblem.First(
        ActionFields.Name.Problem(entry.Name),
        ActionFields.Owner.Problem(entry.OwnerName),
        ActionFields.Effect.Problem(entry.Effect),
        ActionFields.State.Problem(entry.State),
        ActionFields.Note.Problem(entry.Note));
}
