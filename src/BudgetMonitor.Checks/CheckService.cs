using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Checks;

/// <summary>What is sent to answer a warning.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Period">The period.</param>
/// <param name="Check">The check.</param>
/// <param name="Place">The finding's place.</param>
/// <param name="Mark">The mark of the finding that the person saw.</param>
/// <param name="SeenVersion">The version of the answer that they saw; 0 where there was none.</param>
/// <param name="Text">Why it is right as it is.</param>
public sealed record WarningAnswer(Guid RequestId, Person Who, MonitoringPeriod Period, string Check, string Place, string Mark, int SeenVersion, string Text);

/// <summary>What is sent to answer several warnings with the same words in one go.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Period">The period.</param>
/// <param name="Seen">The mark of each finding, with the version of the answer that was seen; 0 where there was none.</param>
/// <param name="Text">Why they are right as they are.</param>
public sealed record SeveralAnswers(Guid RequestId, Person Who, MonitoringPeriod Period, IReadOnlyList<(string Mark, int Version)> Seen, string Text);

/// <summary>What is sent to set a check.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Check">The check.</param>
/// <param name="SeenVersion">The version of the setting that they saw; 0 where there was none.</param>
/// <param name="Severity">What its findings do.</param>
/// <param name="Threshold">From which sum on it speaks; null for its default.</param>
/// <param name="Reason">Why.</param>
public sealed record CheckSettingChange(Guid RequestId, Person Who, string Check, int SeenVersion, CheckSeverity Severity, Money? Threshold, string Reason);

/// <summary>Where warnings are answered and checks are set, as the checks find them.</summary>
public interface ICheckService
{
    /// <summary>Answers a warning as it is now; refused where it is not theirs, is gone or has changed meanwhile.</summary>
    Task<SaveOutcome> AnswerAsync(WarningAnswer answer, CancellationToken cancellationToken);

    /// <summary>Answers several warnings in one go. One that is not theirs, is gone or was answered meanwhile does not hold the others back.</summary>
    Task<SaveOutcome> AnswerSeveralAsync(SeveralAnswers answers, CancellationToken cancellationToken);

    /// <summary>Sets a check.</summary>
    Task<SaveOutcome> SetAsync(CheckSettingChange change, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="reader">What the checks find.</param>
/// <param name="answering">Saves answers.</param>
/// <param name="setting">Saves settings.</param>
internal sealed class CheckService(ICheckReader reader, ICheckAnswerService answering, ICheckSettingService setting) : ICheckService
{
    private const string Gone = "This warning is not there any more. Load the page again.";

    /// <inheritdoc/>
    public async Task<SaveOutcome> AnswerAsync(WarningAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var report = await reader.FindAsync(answer.Period, cancellationToken);
        var finding = report?.Findings.FirstOrDefault(one => one.Finding.Check == answer.Check && one.Finding.Place == answer.Place);
        var problem = finding is null || !report!.MayAnswer(answer.Who, finding) ? Gone
            : finding.Finding.Mark != answer.Mark ? "The finding has changed since you read it. Load the page again and answer what it says now."
            : RoundFields.Answer.Problem(answer.Text.Trim()) is { } unfit ? $"{unfit}."
            : null;
        var save = new CheckAnswerSave(
            answer.RequestId,
            answer.Who,
            EntryChannel.Page,
            answer.Period,
            finding is null ? null : Entry(finding, answer.SeenVersion),
            finding is null ? string.Empty : $"{finding.Weighed.About.Title}, {finding.Finding.Where}",
            problem,
            answer.Text);
        return await answering.SaveAsync(save, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SaveOutcome> AnswerSeveralAsync(SeveralAnswers answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var report = await reader.FindAsync(answers.Period, cancellationToken);
        var asked = answers.Seen.DistinctBy(seen => seen.Mark).ToList();
        var theirs = asked
            .Select(seen => (Finding: report?.Findings.FirstOrDefault(one => one.Finding.Mark == seen.Mark), seen.Version))
            .Where(one => one.Finding is not null && report!.MayAnswer(answers.Who, one.Finding))
            .Select(one => Entry(one.Finding!, one.Version))
            .ToList();
        return await answering.SaveAsync(new CheckAnswersSave(answers.RequestId, answers.Who, EntryChannel.Page, answers.Period, asked.Count, theirs, answers.Text), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> SetAsync(CheckSettingChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var about = SenseChecks.Find(change.Check)?.About;
        var save = new CheckSettingSave(
            change.RequestId,
            change.Who,
            EntryChannel.Page,
            change.Check,
            about?.Title,
            change.SeenVersion,
            change.Severity,
            about?.Threshold is null ? null : change.Threshold,
            change.Reason.Trim());
        return setting.SaveAsync(save, cancellationToken);
    }

    private static CheckAnswerEntry Entry(AnsweredFinding answered, int seen) => new(answered.Finding.Check, answered.Finding.Place, answered.Finding.Mark, seen);
}
