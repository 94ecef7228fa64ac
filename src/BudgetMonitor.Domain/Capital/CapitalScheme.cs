namespace BudgetMonitor.Domain.Capital;

/// <summary>
/// A scheme of the capital programme as a financial year reports it (Norfolk, Appendix E), or what a directorate does not
/// report scheme by scheme in one row (Kent, section 6.2). Its later years stand in <see cref="CapitalYear"/> and what pays
/// for each year in <see cref="CapitalFunding"/>.
/// </summary>
public sealed class CapitalScheme
{
    /// <summary>As many years after its own does a scheme plan for, at most.</summary>
    public const int MostLaterYears = 15;

    /// <summary>Identity in the database.</summary>
    public int CapitalSchemeId { get; init; }

    /// <summary>The head that it belongs to, at any level; it says the financial year too.</summary>
    public required int HeadId { get; init; }

    /// <summary>The name, unique below its head.</summary>
    public required string Name { get; set; }

    /// <summary>The council's reference, the same in every year, by which a scheme is known again under another name; null for none.</summary>
    public string? Reference { get; set; }

    /// <summary>The programme that it is part of, such as basic need; null where the directorate has none.</summary>
    public string? Programme { get; set; }

    /// <summary>What is built or bought; null where nobody said.</summary>
    public string? Description { get; set; }

    /// <summary>The post that answers for it.</summary>
    public string? OwnerName { get; set; }

    /// <summary>The year's approved budget. It does not change once a period of the year is published.</summary>
    public required Money Budget { get; set; }

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>What a scheme may spend in a year after the one that reports it: an open list, one row for each year.</summary>
public sealed class CapitalYear
{
    /// <summary>The scheme.</summary>
    public required int CapitalSchemeId { get; init; }

    /// <summary>The calendar year in which that financial year starts; later than the scheme's own.</summary>
    public required int ForYear { get; init; }

    /// <summary>The scheme's head, so that the lock of its year finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>That year's approved budget.</summary>
    public required Money Budget { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>What one source pays of a scheme's budget in one year: this or a later one.</summary>
public sealed class CapitalFunding
{
    /// <summary>The scheme.</summary>
    public required int CapitalSchemeId { get; init; }

    /// <summary>The calendar year in which the financial year starts that it pays for.</summary>
    public required int ForYear { get; init; }

    /// <summary>The source, as the council's list names it (<see cref="CapitalSources"/>).</summary>
    public required string Source { get; init; }

    /// <summary>The scheme's head, so that the lock of its year finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>What it pays: plus.</summary>
    public required Money Amount { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>
/// Where a scheme stands in a period. Its variance is the sum of two that mean different things: a real variance, by which
/// it costs more or less in all, and rephasing, which moves money between years and nets to nil across them (Kent, table of
/// section 6.2).
/// </summary>
public sealed class CapitalForecast
{
    /// <summary>The scheme.</summary>
    public required int CapitalSchemeId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The scheme's head, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>The year's budget as it stood in the period.</summary>
    public required Money WorkingBudget { get; set; }

    /// <summary>By how much the scheme costs more (plus) or less in the year, for good.</summary>
    public required Money RealVariance { get; set; }

    /// <summary>By how much spending moves into this year (plus) or out of it.</summary>
    public required Money RephasingVariance { get; set; }

    /// <summary>Spent from April to the end of the period; null where not known.</summary>
    public Money? SpendToDate { get; set; }

    /// <summary>Why; null where nothing was said. Asked for from the council's limits on (<see cref="CapitalMovements"/>).</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>
/// What a period expects of a scheme in a year after its own: where the money goes that is rephased, and cost that will fall
/// there (Kent, 6.3.1.3: a pressure in 2018-19).
/// </summary>
public sealed class CapitalYearForecast
{
    /// <summary>The scheme.</summary>
    public required int CapitalSchemeId { get; init; }

    /// <summary>The period's number, in the scheme's own year.</summary>
    public required int Period { get; init; }

    /// <summary>The calendar year in which the later financial year starts.</summary>
    public required int ForYear { get; init; }

    /// <summary>The scheme's head, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>That year's budget as it stood in the period, before what the period rephases; null where it is not known.</summary>
    public Money? WorkingBudget { get; set; }

    /// <summary>By how much the scheme will cost more (plus) or less in that year, for good.</summary>
    public required Money RealVariance { get; set; }

    /// <summary>By how much spending moves into that year (plus) or out of it.</summary>
    public required Money RephasingVariance { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
