using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ExplanationService(SaveRunner saves, StructureCache structures) : IExplanationService
{
    /// <inheritdoc/>
    public Task<SaveOutcome<ExplanationRefusal>> SaveAsync(ExplanationSave save, CancellationToken cancellationToken) =>
        saves.RunAsync<ExplanationSave, ExplanationRefusal>(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> ConfirmAsync(CarriedConfirmation confirmation, CancellationToken cancellationToken) => saves.RunAsync(confirmation, ConfirmAsync, cancellationToken);

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

    private async Task<(SaveRefusal? Why, string Message, ExplanationRefusal? Detail)> ApplyAsync(BudgetDbContext context, ExplanationSave save, CancellationToken cancellationToken)
    {
        var number = save.Period.Number;
        if (await SnapshotQueries.ReadAsync(context, structures, save.Period, cancellationToken) is not { } snapshot
            || snapshot.Structure.Find(save.Code) is not { } line
            || !save.Who.MayExplain
            || !save.Who.Owns(snapshot.Structure, line))
        {
            return (SaveRefusal.NotFound, $"There is no head {save.Code} of yours in {save.Period.Year}. Nothing was saved.", null);
        }

        if (snapshot.Status is not (PeriodStatus.Open or PeriodStatus.InReview))
        {
            var state = snapshot.Status == PeriodStatus.Published ? "published" : "not open yet";
            return (SaveRefusal.Locked, $"{save.Period.FullName} {save.Period.Year} is {state}, so its explanations are locked. Nothing was saved.", null);
        }

        if (line.MirrorsIndex >= 0)
        {
            return (SaveRefusal.Follows, $"{line.Name} follows another head and has nothing of its own to explain. Nothing was saved.", null);
        }

        var headId = snapshot.HeadIds[line.Index];
        var stored = await context.Explanations
            .Where(explanation => explanation.HeadId == headId && explanation.Period == number)
            .OrderBy(explanation => explanation.Subject).ThenBy(explanation => explanation.DisplayOrder)
            .ToListAsync(cancellationToken);
        if (LineExplanations.Mark(stored) is var mark && mark != save.Seen)
        {
            return (SaveRefusal.SomebodyElse, "Nothing was saved.", new([], await DescribeAsync(context, save, stored, mark, cancellationToken)));
        }

        if (!save.Unfinished && FindOpen(snapshot.Council, line, snapshot.Position[line], save.Reasons) is { Count: > 0 } open)
        {
            return (SaveRefusal.Invalid, "Nothing was saved.", new(open, null));
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
                [.. stored.Where(explanation => explanation.Subject == subject)],
                [.. save.Reasons.Where(reason => reason.Subject == subject)],
                order => new Explanation { HeadId = headId, Period = number, Subject = subject, DisplayOrder = order, Text = string.Empty });
        }

        return (null, Message(save, line.Name), null);
    }

    /// <summary>
    /// Whether sums that are given miss what they explain, of the movement and of the variance at once. A line's variance may
    /// be explained by its text alone; its movement over the council's limit may not. Below the limit nothing is asked, but
    /// what is given adds up all the same, as it does above the lines.
    /// </summary>
    private static List<MoneyLeftOpen> FindOpen(CouncilSettings council, StructureNode head, HeadPosition position, IReadOnlyList<GivenReason> reasons)
    {
        var drafts = reasons.Select(Draft).ToList();
        var asked = head.IsLine ? Unexplained.Of(council, position, drafts) : Unexplained.OfHead(council, position, drafts);
        return [.. new[] { Open(ExplanationSubject.Movement, asked.Movement), Open(ExplanationSubject.Variance, asked.Variance) }.OfType<MoneyLeftOpen>()];

        MoneyLeftOpen? Open(ExplanationSubject subject, Money left)
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
    private static void Lay(BudgetDbContext context, List<Explanation> stored, List<GivenReason> given, Func<int, Explanation> add)
    {
        for (var place = 0; place < given.Count; place++)
        {
            Explanation row;
            if (place < stored.Count)
            {
                row = stored[place];
            }
            else
            {
                row = add(place == 0 || stored.Count == 0 ? place + 1 : stored[^1].DisplayOrder + (place - stored.Count) + 1);
                context.Explanations.Add(row);
            }

            (row.ReasonCode, row.Amount, row.Text) = (given[place].ReasonCode, given[place].Amount, given[place].Text);
        }

        context.Explanations.RemoveRange(stored.Skip(given.Count));
    }

    private static async Task<TheirReasons> DescribeAsync(
        BudgetDbContext context,
        ExplanationSave save,
        List<Explanation> stored,
        string mark,
        CancellationToken cancellationToken)
    {
        var beginning = HistorySubjects.ForecastItem(save.Period, save.Code) + "/";
        var last = await context.History
            .Where(entry => entry.Subject == HistorySubjects.Explanation && entry.Key.StartsWith(beginning))
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => new { entry.AccountName, entry.At })
            .FirstOrDefaultAsync(cancellationToken);
        return new([.. stored.Select(GivenReason.Of)], mark, last?.AccountName ?? "Somebody else", last?.At ?? default);
    }

    private static string Message(ExplanationSave save, string name) => save.Reasons.Count switch
    {
        0 => $"The explanations of {name} were removed.",
        _ => $"Saved the explanation of {name}.",
    };
}
