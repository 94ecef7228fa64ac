namespace BudgetMonitor.Domain.Entries;

/// <summary>Why a cash limit changed in the year.</summary>
public enum BudgetChangeKind
{
    /// <summary>Budget moved from one purpose to another; the rows of one reference add up to nil.</summary>
    Virement,

    /// <summary>A change without a change of policy, such as allocating a grant.</summary>
    Technical,
}

/// <summary>One dated change of one service line's cash limit.</summary>
public sealed class BudgetChange
{
    /// <summary>Longest reference.</summary>
    public const int ReferenceMaxLength = 40;

    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Identity in the database.</summary>
    public int BudgetChangeId { get; init; }

    /// <summary>The council's reference; the rows of one virement share it.</summary>
    public required string Reference { get; init; }

    /// <summary>The service line.</summary>
    public required int HeadId { get; init; }

    /// <summary>From this day the change counts; a period counts what is dated up to its last day.</summary>
    public required DateOnly Date { get; set; }

    /// <summary>Virement or technical.</summary>
    public required BudgetChangeKind Kind { get; set; }

    /// <summary>Added to gross.</summary>
    public required Money Gross { get; set; }

    /// <summary>Added to income.</summary>
    public required Money Income { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
