namespace BudgetMonitor.Domain.Structure;

/// <summary>
/// One head of a financial year's budget: the council, a directorate, a division or a service line. Its code is unique in
/// the year; its name need not be (two Kent directorates have a line of the same name).
/// </summary>
public sealed class Head
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 40;

    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 250;

    /// <summary>Longest note.</summary>
    public const int NotesMaxLength = 2000;

    /// <summary>Identity in the database.</summary>
    public int HeadId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The council's own code, unique in the year.</summary>
    public required string Code { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; set; }

    /// <summary>The head above; null for the council.</summary>
    public int? ParentId { get; set; }

    /// <summary>The level.</summary>
    public required HeadKind Kind { get; set; }

    /// <summary>Order among the heads of one parent; ties are settled by code.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>False for a head outside the council's total, printed below "total excluding …" (schools in Kent's table 1a).</summary>
    public bool InTotal { get; set; } = true;

    /// <summary>
    /// The head that this line brings back to nil: its forecast is always minus that head's net forecast (Kent's transfer
    /// to or from the public health reserve). Null for an ordinary line.
    /// </summary>
    public int? MirrorsHeadId { get; set; }

    /// <summary>The council's notes.</summary>
    public string? Notes { get; set; }

    /// <summary>Raised by one at every change, so that two people never overwrite each other unknowingly.</summary>
    public int Version { get; set; }
}
