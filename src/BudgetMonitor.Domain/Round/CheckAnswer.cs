namespace BudgetMonitor.Domain.Round;

/// <summary>What a sense check's finding does to publication.</summary>
public enum CheckSeverity
{
    /// <summary>The check is not made.</summary>
    Off,

    /// <summary>Must be answered before publication.</summary>
    Warning,

    /// <summary>Stops publication until it is mended.</summary>
    Error,
}

/// <summary>The answer to a warning of a sense check. It counts for the finding as it was; a finding that changes asks again.</summary>
public sealed class CheckAnswer
{
    /// <summary>Longest name of a check.</summary>
    public const int CheckMaxLength = 60;

    /// <summary>Longest name of a place.</summary>
    public const int PlaceMaxLength = 200;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The period's number.</summary>
    public required int Number { get; init; }

    /// <summary>The check, such as direction-to-date.</summary>
    public required string Check { get; init; }

    /// <summary>Where: a head's code, a table's id, a text's slot.</summary>
    public required string Place { get; init; }

    /// <summary>The mark (SHA-256, hexadecimal) of the finding's words and figures.</summary>
    public required string Finding { get; set; }

    /// <summary>Why it is right as it is.</summary>
    public required string Answer { get; set; }

    /// <summary>The account that answered.</summary>
    public required int AccountId { get; set; }

    /// <summary>The account's display name at the time.</summary>
    public required string AccountName { get; set; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>A council's own setting of a sense check; a check without one keeps its default.</summary>
public sealed class CheckSetting
{
    /// <summary>The check.</summary>
    public required string Check { get; init; }

    /// <summary>Whether its findings stop publication, ask for an answer, or are not looked for.</summary>
    public required CheckSeverity Severity { get; set; }

    /// <summary>From which sum on it speaks, for checks that have a threshold; null for its default.</summary>
    public Money? Threshold { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
