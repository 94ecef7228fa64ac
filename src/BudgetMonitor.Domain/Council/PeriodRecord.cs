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
    /// <summary>Longest text of the rules kept at publication.</summary>
    public const int RulesMaxLength = 4000;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>1 (April) to 12 (March), 13 for the closing.</summary>
    public required int Number { get; init; }

    /// <summary>The state.</summary>
    public PeriodStatus Status { get; set; }

    /// <summary>The timetable: from this day forecasts are entered; null where the council has set none.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>The timetable: by the end of this day every part is submitted; after it a part is late.</summary>
    public DateOnly? ForecastsDueOn { get; set; }

    /// <summary>The timetable: the day on which finance's review starts.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>The timetable: the day of publication.</summary>
    public DateOnly? PublishesOn { get; set; }

    /// <summary>The version of the papers published last; 0 where none was stored, also for a period that was published before it came here.</summary>
    public int PublishedVersion { get; set; }

    /// <summary>The rating rules in force at publication, so that the ratings of a published period stay; null where none were kept.</summary>
    public string? RulesAtPublication { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>
    /// Whether the period has been published: also while it is reopened for a correction, when the version published last
    /// stands until the next one. Whoever asks what was published last asks this.
    /// </summary>
    public bool WasPublished => Status == PeriodStatus.Published || PublishedVersion > 0;

    /// <summary>Whether the period is open again so that what was published can be corrected.</summary>
    public bool IsBeingCorrected => Status != PeriodStatus.Published && PublishedVersion > 0;

    /// <summary>Whether forecasts may be entered.</summary>
    public bool AcceptsEntry => Status is PeriodStatus.Open or PeriodStatus.InReview;
}
