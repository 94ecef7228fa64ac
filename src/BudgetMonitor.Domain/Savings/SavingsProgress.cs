namespace BudgetMonitor.Domain.Savings;

/// <summary>Where a saving stands.</summary>
public enum SavingsStatus
{
    /// <summary>In hand.</summary>
    Delivered,

    /// <summary>Expected in full.</summary>
    OnTrack,

    /// <summary>Some of it is in doubt.</summary>
    AtRisk,

    /// <summary>Will not come.</summary>
    Unachievable,

    /// <summary>Another saving has taken its place, which keeps the total honest.</summary>
    Replaced,
}

/// <summary>Where a saving stood in a period of the year.</summary>
public sealed class SavingsProgress
{
    /// <summary>The saving.</summary>
    public required int SavingsLineId { get; init; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>Delivered to date; minus, as the saving is.</summary>
    public required Money Delivered { get; set; }

    /// <summary>Expected by the end of the year; minus, as the saving is.</summary>
    public required Money Forecast { get; set; }

    /// <summary>Where it stands.</summary>
    public required SavingsStatus Status { get; set; }

    /// <summary>The reference of the saving that takes its place; null where none does.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>Why; null where nothing was said.</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
