using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>A warning that is answered, as the person saw it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Place">The finding's place.</param>
/// <param name="Mark">The finding's mark.</param>
/// <param name="SeenVersion">The version of the answer that they saw; 0 where there was none.</param>
public sealed record CheckAnswerEntry(string Check, string Place, string Mark, int SeenVersion);

/// <summary>What is sent to answer one warning.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Answer">The warning; null where it is not theirs to answer, or gone.</param>
/// <param name="Name">What the warning is about, as the person is told.</param>
/// <param name="Problem">Why it cannot be answered so; null where it can.</param>
/// <param name="Text">Why it is right as it is.</param>
public sealed record CheckAnswerSave(
    Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, CheckAnswerEntry? Answer, string Name, string? Problem, string Text) : IPeriodSave;

/// <summary>What is sent to answer several warnings with the same words in one go.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Asked">How many warnings the person sent an answer to.</param>
/// <param name="Answers">Those of them that are there and theirs to answer.</param>
/// <param name="Text">Why they are right as they are.</param>
public sealed record CheckAnswersSave(
    Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, int Asked, IReadOnlyList<CheckAnswerEntry> Answers, string Text) : IPeriodSave;

/// <summary>Where answers to warnings are saved. Which warnings there are and whose, the checks know.</summary>
public interface ICheckAnswerService
{
    /// <summary>Saves the answer to one warning where nobody answered it meanwhile and the period takes answers.</summary>
    Task<SaveOutcome> SaveAsync(CheckAnswerSave save, CancellationToken cancellationToken);

    /// <summary>Saves the answers to several. One that was answered meanwhile does not hold the others back.</summary>
    Task<SaveOutcome> SaveAsync(CheckAnswersSave save, CancellationToken cancellationToken);
}
