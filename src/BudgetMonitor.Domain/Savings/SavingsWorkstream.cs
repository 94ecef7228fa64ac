namespace BudgetMonitor.Domain.Savings;

/// <summary>
/// A workstream as the council's table of savings by workstream shows it (Norfolk, Appendix C 1.4). One that only enables
/// others is a share of them with nil, so that nothing counts twice.
/// </summary>
public sealed class SavingsWorkstream
{
    /// <summary>Identity in the database.</summary>
    public int SavingsWorkstreamId { get; init; }

    /// <summary>The calendar year in which the financial year of the budget starts.</summary>
    public required int Year { get; init; }

    /// <summary>The name that savings give, unique in the year.</summary>
    public required string Name { get; init; }

    /// <summary>The programme that it belongs to, as the table prints it; null where there is none.</summary>
    public string? Programme { get; set; }

    /// <summary>Its longer name in the mapping of savings to workstreams; null for the name itself.</summary>
    public string? LongName { get; set; }

    /// <summary>The workstream that it is a share of, whose savings are known only together; null where it has savings of its own.</summary>
    public string? ShareOf { get; set; }

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>A workstream's share of another one's savings in one year.</summary>
public sealed class SavingsShare
{
    /// <summary>The workstream.</summary>
    public required int SavingsWorkstreamId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int ForYear { get; init; }

    /// <summary>The sum; a saving is minus.</summary>
    public required Money Amount { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
