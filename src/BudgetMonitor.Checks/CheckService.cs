using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Checks;

/// <summary>What is sent to answer a warning.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Period">The period.</param>
/// <param name="Check">The check.</param>
/// <param name="Place">The finding's place.</param>
/// <param name="Mark">The mark of the finding that the person had before their eyes.</param>
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

/// <summary>Where warnings are answered and checks are set, through the one way of changing anything.</summary>
public interface ICheckService
{
    /// <summary>Answers a warning as it is now; refused where it is not theirs, is gone or has changed meanwhile.</summary>
    Task<ChangeOutcome> AnswerAsync(WarningAnswer answer, CancellationToken cancellationToken);

    /// <summary>Answers several warnings in one go. One that is not theirs, is gone or was answered meanwhile does not hold the others back.</summary>
    Task<ChangeOutcome> AnswerSeveralAsync(SeveralAnswers answers, CancellationToken cancellationToken);

    /// <summary>Sets a check.</summary>
    Task<ChangeOutcome> SetAsync(CheckSettingChange change, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="changes">Runs the changes.</param>
/// <param name="reader">What the checks find.</param>
/// <param name="clock">The time.</param>
internal sealed class CheckService(IChangeRunner changes, ICheckReader reader, TimeProvider clock) : ICheckService
{
    private const string Gone = "This warning is not there any more. Load the page again.";

    /// <inheritdoc/>
    public async Task<ChangeOutcome> AnswerAsync(WarningAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var report = await reader.FindAsync(answer.Period, cancellationToken);
        var finding = report?.Findings.FirstOrDefault(one => one.Finding.Check == answer.Check && one.Finding.Place == answer.Place);
        var problem = finding is null || !report!.MayAnswer(answer.Who, finding) ? Gone
            : finding.Finding.Mark != answer.Mark ? "The finding has changed since you read it. Load the page again and answer what it says now."
            : string.IsNullOrWhiteSpace(answer.Text) || answer.Text.Trim().Length > CheckAnswer.AnswerMaxLength ? $"An answer has 1 to {CheckAnswer.AnswerMaxLength} characters."
            : null;
        return await changes.RunAsync(
            new ChangeRequest(answer.RequestId, answer.Who, EntryWay.Page),
            async (context, token) =>
            {
                // Refused inside the change, so that a repeat of a saved request still gets the first outcome.
                if (problem is not null)
                {
                    return ChangeResult.Refuse(problem);
                }

                if (!await AcceptsAsync(context, answer.Period, token))
                {
                    return ChangeResult.Refuse($"{answer.Period} takes no answers now. Nothing was saved.");
                }

                if (!await StoreAsync(context, answer.Period, finding!, answer.SeenVersion, answer.Text, answer.Who, token))
                {
                    return ChangeResult.Refuse("Somebody else answered this warning first. Load the page again to read their answer.");
                }

                return ChangeResult.Save($"Answered: {finding!.Weighed.About.Title}, {finding.Finding.Where}.");
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ChangeOutcome> AnswerSeveralAsync(SeveralAnswers answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var report = await reader.FindAsync(answers.Period, cancellationToken);
        return await changes.RunAsync(
            new ChangeRequest(answers.RequestId, answers.Who, EntryWay.Page),
            async (context, token) =>
            {
                if (string.IsNullOrWhiteSpace(answers.Text) || answers.Text.Trim().Length > CheckAnswer.AnswerMaxLength)
                {
                    return ChangeResult.Refuse($"An answer has 1 to {CheckAnswer.AnswerMaxLength} characters. Nothing was saved.");
                }

                if (!await AcceptsAsync(context, answers.Period, token))
                {
                    return ChangeResult.Refuse($"{answers.Period} takes no answers now. Nothing was saved.");
                }

                var answered = 0;
                foreach (var (mark, version) in answers.Seen.DistinctBy(seen => seen.Mark))
                {
                    var finding = report?.Findings.FirstOrDefault(one => one.Finding.Mark == mark);
                    if (finding is not null
                        && report!.MayAnswer(answers.Who, finding)
                        && await StoreAsync(context, answers.Period, finding, version, answers.Text, answers.Who, token))
                    {
                        answered++;
                    }
                }

                var left = answers.Seen.DistinctBy(seen => seen.Mark).Count() - answered;
                return answered == 0
                    ? ChangeResult.Refuse("These warnings have changed or were answered since you read them. Nothing was saved.")
                    : ChangeResult.Save($"{(answered == 1 ? "1 warning" : $"{answered} warnings")} answered.{(left == 0 ? string.Empty : $" {left} had changed or were answered meanwhile, and {(left == 1 ? "stays" : "stay")} as {(left == 1 ? "it was" : "they were")}.")}");
            },
            cancellationToken);
    }

    private static Task<bool> AcceptsAsync(Data.BudgetDbContext context, MonitoringPeriod at, CancellationToken cancellationToken)
    {
        var (year, number) = (at.Year.StartYear, at.Number);
        return context.Periods.AnyAsync(
            period => period.Year == year && period.Number == number && (period.Status == Domain.Council.PeriodStatus.Open || period.Status == Domain.Council.PeriodStatus.InReview),
            cancellationToken);
    }

    /// <summary>Stores an answer; false where somebody else answered first.</summary>
    private async Task<bool> StoreAsync(Data.BudgetDbContext context, MonitoringPeriod period, AnsweredFinding answered, int seen, string text, Person who, CancellationToken cancellationToken)
    {
        var (year, number, finding) = (period.Year.StartYear, period.Number, answered.Finding);
        var standing = await context.CheckAnswers.FindAsync([year, number, finding.Check, finding.Place], cancellationToken);
        if ((standing?.Version ?? 0) != seen)
        {
            return false;
        }

        var at = clock.GetUtcNow().UtcDateTime;
        if (standing is null)
        {
            context.CheckAnswers.Add(new CheckAnswer
            {
                Year = year,
                Number = number,
                Check = finding.Check,
                Place = finding.Place,
                Finding = finding.Mark,
                Answer = text.Trim(),
                AccountId = who.AccountId,
                AccountName = who.Name,
                At = at,
            });
        }
        else
        {
            (standing.Finding, standing.Answer, standing.AccountId, standing.AccountName, standing.At) = (finding.Mark, text.Trim(), who.AccountId, who.Name, at);
        }

        return true;
    }

    /// <inheritdoc/>
    public Task<ChangeOutcome> SetAsync(CheckSettingChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return changes.RunAsync(
            new ChangeRequest(change.RequestId, change.Who, EntryWay.Page, change.Reason.Trim()),
            async (context, token) =>
            {
                if (SenseChecks.Find(change.Check) is not { } check || !change.Who.MaySetChecks)
                {
                    return ChangeResult.Refuse("There is no such check. Nothing was saved.");
                }

                var standing = await context.CheckSettings.FindAsync([change.Check], token);
                if ((standing?.Version ?? 0) != change.SeenVersion)
                {
                    return ChangeResult.Refuse("Somebody else set this check first. Load the page again to see their setting.");
                }

                var threshold = check.About.Threshold is null ? null : change.Threshold;
                if (standing is null)
                {
                    context.CheckSettings.Add(new CheckSetting { Check = change.Check, Severity = change.Severity, Threshold = threshold });
                }
                else
                {
                    (standing.Severity, standing.Threshold) = (change.Severity, threshold);
                }

                return ChangeResult.Save($"Check saved: {check.About.Title}.");
            },
            cancellationToken);
    }
}
