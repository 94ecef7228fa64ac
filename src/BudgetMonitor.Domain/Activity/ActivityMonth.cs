namespace BudgetMonitor.Domain.Activity;

/// <summary>
/// A measure's volumes at the end of a month, budgeted and actual: the number on the last day, or the sum since April, as
/// the measure's basis says. The month of a period is where its volumes to date stand.
/// </summary>
public sealed class ActivityMonth
{
    /// <summary>The measure.</summary>
    public required int ActivityMeasureId { get; init; }

    /// <summary>The month: 1 is April, 12 is March.</summary>
    public required int Month { get; init; }

    /// <summary>The measure's service line, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>The budgeted volume; null where there is none.</summary>
    public Volume? Budget { get; set; }

    /// <summary>The actual volume; null where it is not known yet.</summary>
    public Volume? Actual { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
