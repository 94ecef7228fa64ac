using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Publishing;

/// <summary>
/// Where periods are opened, reviewed, published and reopened. Each step is checked inside its change: who asks, the state it
/// starts from, the year's other periods; publishing and reopening besides take two people, a reason and a fresh sign-in.
/// </summary>
public interface IPeriodService
{
    /// <summary>Opens a period, and makes its row where there is none yet. Nothing is copied from another period but what a method of forecasting takes.</summary>
    Task<ChangeOutcome> OpenAsync(PeriodStepRequest request, CancellationToken cancellationToken);

    /// <summary>Takes an open period into review.</summary>
    Task<ChangeOutcome> StartReviewAsync(PeriodStepRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a period in review back to open.</summary>
    Task<ChangeOutcome> BackToOpenAsync(PeriodStepRequest request, CancellationToken cancellationToken);

    /// <summary>Publishes a period with the paper that was made of it, unless something was saved since the paper was made.</summary>
    Task<ChangeOutcome> PublishAsync(PublishRequest request, CancellationToken cancellationToken);

    /// <summary>Reopens a published period for a correction.</summary>
    Task<ChangeOutcome> ReopenAsync(ReopenRequest request, CancellationToken cancellationToken);

    /// <summary>Sets a period's timetable.</summary>
    Task<ChangeOutcome> SetTimetableAsync(TimetableRequest request, CancellationToken cancellationToken);

    /// <summary>Why this person cannot take a step now, in one sentence; null where they can. What is not yet done is told apart.</summary>
    Task<string?> FindRefusalAsync(Person who, PeriodStep step, MonitoringPeriod period, CancellationToken cancellationToken);

    /// <summary>What every registered gate says about publishing a period, what blocks it first.</summary>
    Task<IReadOnlyList<PublicationFinding>> FindingsAsync(MonitoringPeriod period, CancellationToken cancellationToken);
}

/// <summary>What is sent to take a step that needs no confirmation.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Period">The period.</param>
public sealed record PeriodStepRequest(Guid RequestId, Person Who, MonitoringPeriod Period);

/// <summary>What is sent to publish.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Reason">Why now, or what the correction is about.</param>
/// <param name="SignedInAt">When the person last proved who they are, in UTC.</param>
/// <param name="Paper">The paper that was made.</param>
public sealed record PublishRequest(Guid RequestId, Person Who, string Reason, DateTime SignedInAt, MadePaper Paper);

/// <summary>What is sent to reopen.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Period">The period.</param>
/// <param name="Reason">Why.</param>
/// <param name="SignedInAt">When the person last proved who they are, in UTC.</param>
/// <param name="Kept">For a period that was published before it came to this product: its paper as it stands, kept as version 1 before anything can change; null where a version is kept already.</param>
public sealed record ReopenRequest(Guid RequestId, Person Who, MonitoringPeriod Period, string Reason, DateTime SignedInAt, MadePaper? Kept);

/// <summary>What is sent to set a timetable.</summary>
/// <param name="RequestId">The form's id.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Period">The period.</param>
/// <param name="Timetable">The days.</param>
/// <param name="SeenVersion">The period's version that the person saw.</param>
public sealed record TimetableRequest(Guid RequestId, Person Who, MonitoringPeriod Period, PeriodTimetable Timetable, int SeenVersion);

/// <summary>How long a sign-in counts as fresh: publishing and reopening ask for the password again after that.</summary>
public static class FreshSignIn
{
    /// <summary>Fifteen minutes.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether a sign-in of this moment is still fresh.</summary>
    public static bool IsFresh(DateTime signedInAt, DateTime now) => now - signedInAt <= Lasts;
}
