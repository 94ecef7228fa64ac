namespace BudgetMonitor.Domain.Council;

/// <summary>Where a period stands in its round.</summary>
public enum PeriodStatus
{
    /// <summary>Not open yet: nobody enters forecasts.</summary>
    NotOpen,

    /// <summary>Open: forecasts are entered.</summary>
    Open,

    /// <summary>In review: finance challenges; entry still possible.</summary>
    InReview,

    /// <summary>Published: readable by all, locked for all.</summary>
    Published,
}

/// <summary>A period of a financial year and its state.</summary>
public sealed class PeriodRecord
{
    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>1 (April) to 12 (March), 13 for the closing.</summary>
    public required int Number { get; init; }

    /// <summary>The state.</summary>
    public PeriodStatus Status { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>Whether forecasts may be entered.</summary>
    public bool AcceptsEntry => Status is PeriodStatus.Open or PeriodStatus.InReview;
}
