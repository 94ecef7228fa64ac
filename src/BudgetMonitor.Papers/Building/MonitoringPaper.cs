using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building;

/// <summary>A council's monitoring paper of a period.</summary>
public sealed record MonitoringPaper : Paper
{
    /// <summary>The kind of paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>What the kind is called, such as Cabinet paper.</summary>
    public required string KindName { get; init; }

    /// <summary>The period reported.</summary>
    public required MonitoringPeriod Period { get; init; }
}
