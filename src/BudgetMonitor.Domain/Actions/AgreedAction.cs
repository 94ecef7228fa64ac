namespace BudgetMonitor.Domain.Actions;

/// <summary>
/// Something agreed to bring a budget back on course, with an owner, a date and what it is worth; papers tell of such actions
/// in words (Norfolk, 2.10.1). Its effect is told and never added to a forecast: an action whose money a director counts on
/// before it is forecast stands behind the director's adjustment.
/// </summary>
public sealed class AgreedAction
{
    /// <summary>Identity in the database.</summary>
    public int AgreedActionId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The head whose budget it is to bring back on course, at any level.</summary>
    public required int HeadId { get; init; }

    /// <summary>What is to be done, unique in the year.</summary>
    public required string Name { get; set; }

    /// <summary>The first period that reports it. Periods published before stay as they are.</summary>
    public int FromPeriod { get; set; } = 1;

    /// <summary>The post that answers for it.</summary>
    public required string OwnerName { get; set; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>What it changes the year's outturn by: minus lowers it; nil where it is worth no money in the year.</summary>
    public required Money Effect { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>How far an agreed action had come in a period.</summary>
public sealed class AgreedActionProgress
{
    /// <summary>The action.</summary>
    public required int AgreedActionId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The action's head, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>How far it has come.</summary>
    public required ActionState State { get; set; }

    /// <summary>What is said about it; null where nothing is.</summary>
    public string? Note { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
