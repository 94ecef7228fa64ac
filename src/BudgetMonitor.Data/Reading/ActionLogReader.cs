using BudgetMonitor.Domain.Actions;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the action log as a period reports it: two queries.</summary>
public sealed class ActionLogReader(BudgetDbContext context)
{
    /// <summary>The actions that the period reports, each with the latest word on it.</summary>
    public async Task<ActionLog> ReadAsync(MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (year, number) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var actions = await context.Set<AgreedAction>().AsNoTracking().Where(action => action.Year == year && action.FromPeriod <= number).ToListAsync(cancellationToken);
        if (actions.Count == 0)
        {
            return ActionLog.Empty;
        }

        var progress = (await context.Set<AgreedActionProgress>().AsNoTracking()
            .Where(row => row.Period <= number && context.Heads.Any(head => head.HeadId == row.HeadId && head.Year == year))
            .ToListAsync(cancellationToken)).ToLookup(row => row.AgreedActionId);
        var placeOf = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        return new(
        [
            .. actions
                .Select(action => new LoggedAction(snapshot.Structure.Nodes[placeOf[action.HeadId]], action, progress[action.AgreedActionId].MaxBy(row => row.Period)))
                .OrderBy(logged => logged.Head.Index).ThenBy(logged => logged.Action.DueOn).ThenBy(logged => logged.Action.Name, StringComparer.OrdinalIgnoreCase),
        ]);
    }
}
