namespace BudgetMonitor.Domain.Entries;

/// <summary>The forecast outturn of a service line in a period.</summary>
public sealed class ForecastEntry
{
    /// <summary>The service line.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Gross spending.</summary>
    public required Money Gross { get; set; }

    /// <summary>Income, negative.</summary>
    public required Money Income { get; set; }

    /// <summary>How the figure came about.</summary>
    public ForecastMethod Method { get; set; }

    /// <summary>Whether the variance comes back next year.</summary>
    public VarianceNature Nature { get; set; }

    /// <summary>What the variance will cost in the whole of next year, with the variance's sign; null where nobody has said.</summary>
    public Money? FullYearEffect { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>The ledger's actual of a service line, cumulative to the end of a period.</summary>
public sealed class ActualEntry
{
    /// <summary>The service line.</summary>
    public required int HeadId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Gross spending to date.</summary>
    public required Money Gross { get; set; }

    /// <summary>Income to date, negative.</summary>
    public required Money Income { get; set; }

    /// <summary>Ordered or contracted and not yet paid; null where not known.</summary>
    public Money? Commitments { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>The part of a service line's cash limit that falls in one month. A line without profile rows is spread in twelfths.</summary>
public sealed class ProfileEntry
{
    /// <summary>The service line.</summary>
    public required int HeadId { get; init; }

    /// <summary>The month, 1 to 12: this month's part alone, not cumulative.</summary>
    public required int Period { get; init; }

    /// <summary>Gross spending.</summary>
    public required Money Gross { get; set; }

    /// <summary>Income, negative.</summary>
    public required Money Income { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
