using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Reads what one area has for papers beside revenue.</summary>
public interface IBesideSource
{
    /// <summary>What the area has in a period, with a fixed number of queries.</summary>
    /// <param name="database">The context in hand.</param>
    /// <param name="snapshot">The period.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IBesideData> ReadAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken);
}

/// <summary>What one area has for papers beside revenue.</summary>
public interface IBesideData
{
    /// <summary>What of it belongs to some heads alone: too little rather than what is not theirs.</summary>
    /// <param name="structure">The year's structure.</param>
    /// <param name="holds">Whether a head is among them.</param>
    IBesideData Within(BudgetStructure structure, Func<StructureNode, bool> holds);
}
