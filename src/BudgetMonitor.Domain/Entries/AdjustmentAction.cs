namespace BudgetMonitor.Domain.Entries;

/// <summary>How far a management action has come.</summary>
public enum ActionStatus
{
    /// <summary>Decided, not begun.</summary>
    Planned,

    /// <summary>Begun.</summary>
    UnderWay,

    /// <summary>Done; its money is in the forecast as far as it was achieved.</summary>
    Delivered,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>
/// A management action behind a director's adjustment: something not yet in the forecast that will change it, with an
/// owner, a date and its money (Norfolk, 2.10.1; Kent, 3.3.7).
/// </summary>
public sealed class AdjustmentAction
{
    /// <summary>Identity in the database.</summary>
    public int AdjustmentActionId { get; init; }

    /// <summary>The head whose adjustment it stands behind.</summary>
    public required int HeadId { get; init; }

    /// <summary>The number of the first period that it counts in.</summary>
    public required int FromPeriod { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; set; }

    /// <summary>The post that answers for it.</summary>
    public required string OwnerName { get; set; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>What it will change the year's outturn by: minus lowers it.</summary>
    public required Money Amount { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>How far an action had come at a period, and how much of its money stands in the period's forecast already.</summary>
public sealed class ActionProgress
{
    /// <summary>The action.</summary>
    public required int AdjustmentActionId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The action's head, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>How far it has come.</summary>
    public required ActionStatus Status { get; set; }

    /// <summary>The part of its money that the forecast holds, with the action's sign; the adjustment is smaller by it.</summary>
    public required Money InForecast { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
