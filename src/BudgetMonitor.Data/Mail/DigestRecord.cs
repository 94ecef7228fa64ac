namespace BudgetMonitor.Data.Mail;

/// <summary>That a person was sent the digest of a day, so that nobody gets it twice.</summary>
public sealed class DigestRecord
{
    /// <summary>The account.</summary>
    public required int AccountId { get; init; }

    /// <summary>The day, in the council's time.</summary>
    public required DateOnly SentOn { get; init; }
}
