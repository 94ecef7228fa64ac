using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Data.Publishing;

/// <summary>
/// Something that has a say in whether a period may be published: parts not submitted, checks that fail. Every registered
/// gate is asked when somebody looks at what is not yet done, and again at the data version that is published.
/// </summary>
public interface IPublicationCheck
{
    /// <summary>What stands in the way or should be known; empty where all is well.</summary>
    Task<IReadOnlyList<PublicationFinding>> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken);
}

/// <summary>How much a finding weighs.</summary>
public enum FindingWeight
{
    /// <summary>Should be known: whoever publishes says that they do so all the same.</summary>
    Warning,

    /// <summary>Refuses publication until it is mended.</summary>
    Blocker,
}

/// <summary>Something not yet done before a publication.</summary>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Words">What is not done, in one sentence.</param>
/// <param name="Href">Where to do it; null where no page can help.</param>
public sealed record PublicationFinding(FindingWeight Weight, string Words, string? Href = null);
