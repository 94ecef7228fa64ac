using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Sources;

/// <summary>The action log of a paper.</summary>
/// <param name="Log">What the period reports of it.</param>
public sealed record ReportedActions(ActionLog Log) : IBesideData
{
    /// <inheritdoc/>
    public IBesideData Within(BudgetStructure structure, Func<StructureNode, bool> holds) => new ReportedActions(Log.Within(holds));
}

/// <summary>Reads the action log for papers.</summary>
internal sealed class ActionLogSource : IBesideSource
{
    /// <inheritdoc/>
    public async Task<IBesideData> ReadAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken) =>
        new ReportedActions(await new ActionLogReader(database).ReadAsync(snapshot, cancellationToken));
}
