using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ExplanationService(IChangeRunner changes, StructureCache structures) : IExplanationService
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

    /// <inheritdoc/>
    public Task<SaveOutcome> ConfirmAsync(CarriedConfirmation confirmation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        return SaveOutcome.RunAsync(
            changes,
            new ChangeRequest(confirmation.RequestId, confirmation.Who, confirmation.Way),
            (context, token) => ConfirmAsync(context, confirmation, token),
            cancellationToken);
    }

    private async Task<(SaveRefusal? Why, string Message)> ConfirmAsync(BudgetDbContext context, CarriedConfirmation entry, CancellationToken cancellationToken)
    {
        var laidOut = await structures.GetAsync(context, entry.Period.Year, cancellationToken);
        var snapshot = await SnapshotQueries.ReadAsync(context, structures, entry.Period, cancellationToken);
        var heads = entry.Codes.Select(code => snapshot?.Structure.Find(code)).ToList();
        if (snapshot is null || laidOut is null || heads.Exists(head => head is null || !entry.Who.MayExplainHead(snapshot.Structure, head)))
        {
            return (SaveRefusal.NotFound, $"One of the heads is not yours, or is not in {entry.Period.Year}. Nothing was saved.");
        }

        if (snapshot.Status is not (PeriodStatus.Open or PeriodStatus.InReview))
        {
            return (SaveRefusal.Locked, EntryPermission.LockedMessage(entry.Period, snapshot.Status));
        }

        var carried = (await new ExplanationReader(context).CarriedAsync(
                snapshot,
                (period, token) => SnapshotQueries.ReadAsync(context, structures, period, token),
                [.. heads.OfType<StructureNode>().DistinctBy(head => head.Index)],
                cancellationToken))
            .Where(draft => !draft.HasMoved)
            .ToList();
        if (carried.Count == 0)
        {
            return (SaveRefusal.Invalid, "There is nothing left to confirm: the figures have moved by more than the council’s threshold, or they are explained already. Nothing was saved.");
        }

        var record = snapshot.Periods.Single(period => period.Number == entry.Period.Number);
        var touched = carried.Select(draft => draft.Head).DistinctBy(head => head.Index).ToList();
        var inRound = touched.Where(head => head.IsLine || RoundParts.LinesOf(snapshot.Structure, head).Any()).ToList();
        await SubmissionSteps.TouchAsync(context, laidOut, record, inRound, entry.Who, cancellationToken);
        foreach (var draft in carried)
        {
            var order = 0;
            foreach (var reason in draft.Reasons)
            {
                context.Explanations.Add(new Explanation
                {
                    HeadId = snapshot.HeadIds[draft.Head.Index],
                    Period = entry.Period.Number,
                    Subject = draft.Subject,
                    DisplayOrder = ++order,
                    Amount = reason.Amount,
                    ReasonCode = reason.ReasonCode,
                    Text = reason.Text,
                });
            }
        }

        var what = touched.Count == 1 ? touched[0].Name : $"{touched.Count} heads";
        return (null, $"Explanation of {what} confirmed from {carried[0].From.ShortName}.");
    }

    private async Task<ExplanationSaveOutcome?> ApplyAsync(BudgetDbContext context, ExplanationSave save, CancellationToken cancellationToken)
    {
        var number = save.Period.Number;
        if (await SnapshotQueries.ReadAsync(context, structures, save.Period, cancellationToken) is not { } snapshot
            || snapshot.Structure.Find(save.Code) is not { } line
            || !save.Who.MayExplain
            || !save.Who.Owns(snapshot.Structure, line))
        {
            return new ExplanationSaveOutcome.Refused(SaveRefusal.NotFound, $"There is no head {save.Code} of yours in {save.Period.Year}. Nothing was saved.");
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

        if (!save.Unfinished && FindOpen(snapshot.Council, line, snapshot.Position[line], save.Reasons) is { } open)
        {
            return open;
        }

        // A head above the parts of the round is submitted with none of them, so no part is begun by explaining it.
        if ((line.IsLine || RoundParts.LinesOf(snapshot.Structure, line).Any())
            && await structures.GetAsync(context, save.Period.Year, cancellationToken) is { } laidOut
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
    /// Whether sums that are given miss what they explain, of the movement and of the variance at once. A line's variance may
    /// be explained by its text alone; its movement over the council's limit may not. Below the limit nothing is asked, but
    /// what is given adds up all the same, as it does above the lines.
    /// </summary>
    private static ExplanationSaveOutcome.DoesNotAddUp? FindOpen(CouncilSettings council, StructureNode head, HeadPosition position, IReadOnlyList<GivenReason> reasons)
    {
        var drafts = reasons.Select(Draft).ToList();
        var asked = head.IsLine ? Unexplained.Of(council, position, drafts) : Unexplained.OfHead(council, position, drafts);
        var movement = Open(ExplanationSubject.Movement, asked.Movement);
        var variance = Open(ExplanationSubject.Variance, asked.Variance);
        return movement is null ? variance : movement with { Besides = variance };

        ExplanationSaveOutcome.DoesNotAddUp? Open(ExplanationSubject subject, Money left)
        {
            var figures = ReasonSums.FiguresOf(position, head.IsLine, subject);
            var sums = reasons.Where(reason => reason.Subject == subject).Select(reason => reason.Amount).OfType<Money>().ToList();
            var whole = ReasonSums.Nearest(figures, sums.Sum()) ?? Money.Zero;
            if (head.IsLine && sums.Count > 0 && sums.Sum() != whole)
            {
                return new(subject, whole, whole - sums.Sum());
            }

            return left.IsNil ? null : new(subject, whole, left);
        }
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
