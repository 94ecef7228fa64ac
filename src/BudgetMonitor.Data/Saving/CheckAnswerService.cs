using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="clock">The time.</param>
internal sealed class CheckAnswerService(SaveRunner saves, TimeProvider clock) : ICheckAnswerService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CheckAnswerSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return saves.RunAsync(
            save,
            async (context, _, token) =>
            {
                // Refused inside the change, so that a repeat of a saved request still gets the first outcome.
                if (save.Problem is not null)
                {
                    return (SaveRefusal.Invalid, save.Problem);
                }

                if (!await AcceptsAsync(context, save.Period, token))
                {
                    return (SaveRefusal.Locked, $"{save.Period} takes no answers now. Nothing was saved.");
                }

                if (save.Answer is null || !await StoreAsync(context, save.Period, save.Answer, save.Text, save.Who, token))
                {
                    return (SaveRefusal.SomebodyElse, "Somebody else answered this warning first. Load the page again to read their answer.");
                }

                return (null, $"Answered: {save.Name}.");
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CheckAnswersSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return saves.RunAsync(
            save,
            async (context, _, token) =>
            {
                if (EntryProblem.First(RoundFields.Answers.Problem(save.Text.Trim())) is { } problem)
                {
                    return (SaveRefusal.Invalid, problem);
                }

                if (!await AcceptsAsync(context, save.Period, token))
                {
                    return (SaveRefusal.Locked, $"{save.Period} takes no answers now. Nothing was saved.");
                }

                var answered = 0;
                foreach (var answer in save.Answers)
                {
                    if (await StoreAsync(context, save.Period, answer, save.Text, save.Who, token))
                    {
                        answered++;
                    }
                }

                var left = save.Asked - answered;
                return answered == 0
                    ? (SaveRefusal.SomebodyElse, "These warnings have changed or were answered since you read them. Nothing was saved.")
                    : (null, $"{(answered == 1 ? "1 warning" : $"{answered} warnings")} answered.{(left == 0 ? string.Empty : $" {left} had changed or were answered meanwhile, and {(left == 1 ? "stays" : "stay")} as {(left == 1 ? "it was" : "they were")}.")}");
            },
            cancellationToken);
    }

    private static Task<bool> AcceptsAsync(BudgetDbContext context, MonitoringPeriod at, CancellationToken cancellationToken)
    {
        var (year, number) = (at.Year.StartYear, at.Number);
        return context.Periods.AnyAsync(
            period => period.Year == year && period.Number == number && (period.Status == PeriodStatus.Open || period.Status == PeriodStatus.InReview),
            cancellationToken);
    }

    /// <summary>Stores an answer; false where somebody else answered first.</summary>
    private async Task<bool> StoreAsync(BudgetDbContext context, MonitoringPeriod period, CheckAnswerEntry entry, string text, Person who, CancellationToken cancellationToken)
    {
        var (year, number) = (period.Year.StartYear, period.Number);
        var stored = await context.CheckAnswers.FindAsync([year, number, entry.Check, entry.Place], cancellationToken);
        if ((stored?.Version ?? 0) != entry.SeenVersion)
        {
            return false;
        }

        var at = clock.GetUtcNow().UtcDateTime;
        if (stored is null)
        {
            context.CheckAnswers.Add(new CheckAnswer
            {
                Year = year,
                Number = number,
                Check = entry.Check,
                Place = entry.Place,
                Finding = entry.Mark,
                Answer = text.Trim(),
                AccountId = who.AccountId,
                AccountName = who.Name,
                At = at,
            });
        }
        else
        {
            (stored.Finding, stored.Answer, stored.AccountId, stored.AccountName, stored.At) = (entry.Mark, text.Trim(), who.AccountId, who.Name, at);
        }

        return true;
    }
}
