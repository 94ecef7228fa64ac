using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Domain.Reserves;

/// <summary>What a reserve is for, which decides among which others it is counted.</summary>
public enum ReserveKind
{
    /// <summary>Kept for the unexpected.</summary>
    General,

    /// <summary>Kept for a named purpose.</summary>
    Earmarked,

    /// <summary>Belongs to schools.</summary>
    Schools,

    /// <summary>A provision: money for a liability that is likely, such as doubtful debts. Not a reserve, and never summed with them silently.</summary>
    Provision,
}

/// <summary>A reserve or provision in a financial year (Norfolk, Appendix D; Kent, section 3.5).</summary>
public sealed class Reserve : IBalance
{
    /// <summary>Identity in the database.</summary>
    public int ReserveId { get; init; }

    /// <inheritdoc/>
    int IBalance.Id => ReserveId;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The name, unique in the year. The same name in another year is the same reserve.</summary>
    public required string Name { get; set; }

    /// <summary>What it is for.</summary>
    public required ReserveKind Kind { get; set; }

    /// <summary>The group of the council's reserves policy; null where there is none.</summary>
    public string? Group { get; set; }

    /// <summary>What it is kept for; null where not said.</summary>
    public string? Purpose { get; set; }

    /// <summary>The post that answers for it; null where not said.</summary>
    public string? OwnerName { get; set; }

    /// <summary>The day by which its protocol says it is spent or reviewed; null where it has none.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The code of the head whose variance is drawn from this reserve or added to it, such as the schools' (Kent, section 3.5); null where none is.</summary>
    public string? HeadCode { get; set; }

    /// <summary>The code of the head that it belongs to, which decides whose committee is shown it; null where it belongs to the whole council.</summary>
    public string? BelongsTo { get; set; }

    /// <summary>The first period that reports it: 1, or later for one that was set up in the year. Periods published before stay as they are.</summary>
    public int FromPeriod { get; set; } = 1;

    /// <summary>The day of its last movement before the year, where it is known from the time before these figures were kept here; null where it is not.</summary>
    public DateOnly? LastMovedOn { get; set; }

    /// <summary>The balance on 1 April, minus for a deficit; null where its money stands in another reserve and only its purpose is told.</summary>
    public Money? Opening { get; set; }

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>
/// A movement of a reserve in the year as a period forecasts it: contributions are plus, drawdowns minus. A period's
/// movements together bring the opening balance to the forecast closing one.
/// </summary>
public sealed class ReserveMovement
{
    /// <summary>Identity in the database.</summary>
    public int ReserveMovementId { get; init; }

    /// <summary>The reserve.</summary>
    public required int ReserveId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>What moves it; the movements of several reserves under one description stand in one row of a table.</summary>
    public required string Description { get; init; }

    /// <summary>The sum for the whole year: a drawdown is minus.</summary>
    public required Money Amount { get; set; }

    /// <summary>The part of it that has been posted already; null where not known.</summary>
    public Money? Posted { get; set; }

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
