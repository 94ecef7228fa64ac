using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A period of the council as it stood at one data version: immutable and shared by everybody who asks.</summary>
/// <param name="Council">The council's settings; do not change them.</param>
/// <param name="Period">The period.</param>
/// <param name="Status">Its state.</param>
/// <param name="Periods">All periods of the year that exist, in order.</param>
/// <param name="Structure">The year's structure.</param>
/// <param name="HeadIds">The database identity of each head, by place in the structure.</param>
/// <param name="Position">The position.</param>
/// <param name="DataVersion">The data version that all this was read at.</param>
public sealed record MonitoringSnapshot(
    CouncilSettings Council,
    MonitoringPeriod Period,
    PeriodStatus Status,
    IReadOnlyList<PeriodRecord> Periods,
    BudgetStructure Structure,
    IReadOnlyList<int> HeadIds,
    Position Position,
    long DataVersion);
