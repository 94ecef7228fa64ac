using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Web.Figures;

/// <summary>A head's adjustment as pages show it.</summary>
/// <param name="Adjustment">The adjustment with its actions.</param>
/// <param name="Period">The period: what was due by its last day and is open is overdue.</param>
public sealed record AdjustmentView(HeadAdjustment Adjustment, MonitoringPeriod Period);
