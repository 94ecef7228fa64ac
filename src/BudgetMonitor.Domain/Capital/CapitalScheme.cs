using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Capital;

/// <summary>
/// A scheme of the capital programme as a financial year reports it (Norfolk, Appendix E), or a directorate's whole
/// programme where schemes are not kept apart (Kent, section 6.2).
/// </summary>
public sealed class CapitalScheme
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Identity in the database.</summary>
    public int CapitalSchemeId { get; init; }

    /// <summary>The head that it belongs to, at any level; it says the financial year too.</summary>
    public required int HeadId { get; init; }

    /// <summary>The name, unique below its head.</summary>
    public required string Name { get; init; }

    /// <summary>The year's approved budget.</summary>
    public required Money Budget { get; set; }

    /// <summary>Next year's draft budget; null where none is given.</summary>
    public Money? NextYearBudget { get; set; }

    /// <summary>The budget of the year after next; null where none is given.</summary>
    public Money? YearAfterNextBudget { get; set; }

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

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
    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 2000;

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

    /// <summary>Why; null where nothing was said.</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
