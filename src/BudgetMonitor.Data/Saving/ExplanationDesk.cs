using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ExplanationDesk(IChangeRunner changes, StructureCache structures) : IExplanationDesk
{
    /// <inheritdoc/>
    public async Task<ExplanationSaveOutcome> SaveAsync(ExplanationSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        ExplanationSaveOutcome? refusal = null;
        var outcome = await changes.RunAsync(
            new ChangeRequest(save.RequestId, save.Who, save.Way),
            async (context, token) =>
            {
                refusal = await ApplyAsync(context, save, token);
                return refusal is null
                    ? ChangeResult.Save(Message(save, (await structures.GetAsync(context, save.Period.Year, token))?.Structure.Find(save.Code)?.Name ?? save.Code))
                    : ChangeResult.Refuse("Nothing was saved.");
            },
            cancellationToken);
        return outcome.End switch
        {
            ChangeEnd.Saved => new ExplanationSaveOutcome.Saved(outcome.Message, outcome.WasRepeat),
            ChangeEnd.Failed => new ExplanationSaveOutcome.Failed(outcome.Message),
            ChangeEnd.Conflict => new ExplanationSaveOutcome.Failed("Somebody else saved at the very same moment. Nothing of yours was saved. Save again."),
            _ => refusal ?? new ExplanationSaveOutcome.Refused(SaveRefusal.Locked, outcome.Message),
        };
    }

    private async Task<ExplanationSaveOutcome?> ApplyAsync(BudgetDbContext context, ExplanationSave save, CancellationToken cancellationToken)
    {
        var number = save.Period.Number;
        if (await SnapshotQueries.ReadAsync(context, structures, save.Period, cancellationToken) is not { } snapshot
            || snapshot.Structure.Find(save.Code) is not { IsLine: true } line
            || !save.Who.MayExplain
            || !save.Who.Owns(snapshot.Structure, line))
        {
            return new ExplanationSaveOutcome.Refused(SaveRefusal.NotFound, $"There is no service line {save.Code} of yours in {save.Period.Year}. Nothing was saved.");
        }

        if (snapshot.Status is not (PeriodStatus.Open or PeriodStatus.InReview))
        {
            var state = snapshot.Status == PeriodStatus.Published ? "published" : "not open yet";
            return new ExplanationSaveOutcome.Refused(SaveRefusal.Locked, $"{save.Period.FullName} {save.Period.Year} is {state}, so its explanations are locked. Nothing was saved.");
        }

        if (line.MirrorsIndex >= 0)
        {
            return new ExplanationSaveOutcome.Refused(SaveRefusal.Follows, $"{line.Name} follows another head and has nothing of its own to explain. Nothing was saved.");
        }

        var headId = snapshot.HeadIds[line.Index];
        var standing = await context.Explanations
            .Where(explanation => explanation.HeadId == headId && explanation.Period == number)
            .OrderBy(explanation => explanation.Subject).ThenBy(explanation => explanation.DisplayOrder)
            .ToListAsync(cancellationToken);
        if (LineExplanations.Mark(standing) is var mark && mark != save.Seen)
        {
            return await DescribeAsync(context, save, standing, mark, cancellationToken);
        }

        if (!save.Unfinished && FindOpen(snapshot.Council, snapshot.Position[line], save.Reasons) is { } open)
        {
            return open;
        }

        if (await structures.GetAsync(context, save.Period.Year, cancellationToken) is { } laidOut
            && snapshot.Periods.FirstOrDefault(period => period.Number == number) is { } record)
        {
            await SubmissionSteps.TouchAsync(context, laidOut, record, [line], save.Who, cancellationToken);
        }

        foreach (var subject in Enum.GetValues<ExplanationSubject>())
        {
            Lay(
                context,
                [.. standing.Where(explanation => explanation.Subject == subject)],
                [.. save.Reasons.Where(reason => reason.Subject == subject)],
                order => new Explanation { HeadId = headId, Period = number, Subject = subject, DisplayOrder = order, Text = string.Empty });
        }

        return null;
    }

    /// <summary>
    /// Whether sums that are given miss what they explain. A variance may be explained by its text alone; a movement over the
    /// council's limit may not. Below the limit nothing is asked, but what is given adds up all the same.
    /// </summary>
    private static ExplanationSaveOutcome.DoesNotAddUp? FindOpen(CouncilSettings council, HeadPosition line, IReadOnlyList<GivenReason> reasons)
    {
        var wholes = new (ExplanationSubject Subject, Money? Whole)[]
        {
            (ExplanationSubject.Movement, line.MovementBeforeAdjustment),
            (ExplanationSubject.Variance, line.Variance?.Net),
        };
        foreach (var (subject, whole) in wholes)
        {
            var given = reasons.Where(reason => reason.Subject == subject).ToList();
            var sum = given.Select(reason => reason.Amount ?? Money.Zero).Sum();
            if (given.Exists(reason => reason.Amount is not null) && sum != (whole ?? Money.Zero))
            {
                return new(subject, whole ?? Money.Zero, (whole ?? Money.Zero) - sum);
            }
        }

        var open = Unexplained.Of(council, line, [.. reasons.Select(Draft)]);
        return open switch
        {
            { Movement.IsNil: false } => new(ExplanationSubject.Movement, line.MovementBeforeAdjustment!.Value, open.Movement),
            { Variance.IsNil: false } => new(ExplanationSubject.Variance, line.Variance!.Value.Net, open.Variance),
            _ => null,
        };
    }

    private static Explanation Draft(GivenReason reason) => new()
    {
        HeadId = 0,
        Period = 0,
        Subject = reason.Subject,
        DisplayOrder = 0,
        Amount = reason.Amount,
        ReasonCode = reason.ReasonCode,
        Text = reason.Text,
    };

    /// <summary>Lays what is given over what stands, place by place, so that history tells each place's change.</summary>
    private static void Lay(BudgetDbContext context, List<Explanation> standing, List<GivenReason> given, Func<int, Explanation> add)
    {
        for (var place = 0; place < given.Count; place++)
        {
            Explanation row;
            if (place < standing.Count)
            {
                row = standing[place];
            }
            else
            {
                row = add(place == 0 || standing.Count == 0 ? place + 1 : standing[^1].DisplayOrder + (place - standing.Count) + 1);
                context.Explanations.Add(row);
            }

            (row.ReasonCode, row.Amount, row.Text) = (given[place].ReasonCode, given[place].Amount, given[place].Text);
        }

        context.Explanations.RemoveRange(standing.Skip(given.Count));
    }

    private static async Task<ExplanationSaveOutcome.Conflict> DescribeAsync(
        BudgetDbContext context,
        ExplanationSave save,
        List<Explanation> standing,
        string mark,
        CancellationToken cancellationToken)
    {
        var beginning = HistorySubjects.ForecastItem(save.Period, save.Code) + "/";
        var last = await context.History
            .Where(entry => entry.Subject == HistorySubjects.Explanation && entry.Key.StartsWith(beginning))
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => new { entry.AccountName, entry.At })
            .FirstOrDefaultAsync(cancellationToken);
        return new([.. standing.Select(GivenReason.Of)], mark, last?.AccountName ?? "Somebody else", last?.At ?? default);
    }

    private static string Message(ExplanationSave save, string name) => save.Reasons.Count switch
    {
        0 => $"The explanations of {name} were removed.",
        _ => $"Saved the explanation of {name}.",
    };
}
