using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <inheritdoc/>
/// <param name="changes">Runs the change.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class RoundService(IChangeRunner changes, StructureCache structures) : IRoundService
{
    /// <summary>So many refusals are told one by one; the page lists the others.</summary>
    private const int MostRefusals = 5;

    /// <inheritdoc/>
    public Task<RoundOutcome> StepAsync(PartStepEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RunAsync(new ChangeRequest(entry.RequestId, entry.Who, entry.Channel, entry.Note), (context, token) => ApplyAsync(context, entry, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RoundOutcome> SetOwnerAsync(OwnerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RunAsync(
            new ChangeRequest(entry.RequestId, entry.Who, entry.Channel),
            (context, token) => OwnerChange.ApplyAsync(context, structures, entry, token),
            cancellationToken);
    }

    private async Task<RoundOutcome> RunAsync(
        ChangeRequest request,
        Func<BudgetDbContext, CancellationToken, Task<RoundOutcome>> apply,
        CancellationToken cancellationToken)
    {
        RoundOutcome? own = null;
        var outcome = await changes.RunAsync(
            request,
            async (context, token) =>
            {
                own = await apply(context, token);
                return own.WasSaved ? ChangeResult.Save(own.Message) : ChangeResult.Refuse(own.Message);
            },
            cancellationToken);
        return outcome.End switch
        {
            ChangeEnd.Saved => new(RoundEnd.Saved, outcome.Message, outcome.WasRepeat),
            ChangeEnd.Conflict => new(RoundEnd.Conflict, outcome.Message),
            ChangeEnd.Failed => new(RoundEnd.Failed, outcome.Message),
            _ => own is { WasSaved: false } ? own : new(RoundEnd.NotAllowed, outcome.Message),
        };
    }

    private async Task<RoundOutcome> ApplyAsync(BudgetDbContext context, PartStepEntry entry, CancellationToken cancellationToken)
    {
        var (year, number) = (entry.Period.Year.StartYear, entry.Period.Number);
        var period = await context.Periods.AsNoTracking().SingleOrDefaultAsync(record => record.Year == year && record.Number == number, cancellationToken);
        var laidOut = period is null ? null : await structures.GetAsync(context, entry.Period.Year, cancellationToken);
        if (period is null || laidOut is null)
        {
            return new(RoundEnd.NotFound, $"{entry.Period} is not there. Choose another period.");
        }

        if (FindParts(entry, laidOut.Structure) is not { } parts)
        {
            return new(RoundEnd.NotFound, "One of the parts is not yours, or is not there. Nothing was changed.");
        }

        if (!period.AcceptsEntry)
        {
            return new(RoundEnd.NotAllowed, period.Status == PeriodStatus.Published
                ? $"{entry.Period.FullName} {entry.Period.Year} is published and locked. Nothing was changed."
                : $"{entry.Period.FullName} {entry.Period.Year} is not open yet. Nothing was changed.");
        }

        var headIds = parts.ConvertAll(part => laidOut.HeadIds[part.Node.Index]);
        var stored = await context.PartSubmissions
            .Where(submission => submission.Period == number && headIds.Contains(submission.HeadId))
            .ToDictionaryAsync(submission => submission.HeadId, cancellationToken);
        if (entry.Step == PartStep.Return && string.IsNullOrWhiteSpace(entry.Note))
        {
            return new(RoundEnd.Refused, "Enter why you return it, so that its owner knows what to change.");
        }

        // Each part stands for itself: what one of them lacks does not hold the others back.
        var open = await FindOpenAsync(context, entry, laidOut, parts, cancellationToken);
        var refused = new List<RoundOutcome>();
        var taken = new List<(StructureNode Node, int Version)>();
        foreach (var part in parts)
        {
            if ((FindRefusal(entry, laidOut, part, stored) ?? open.GetValueOrDefault(part.Node.Index)) is { } refusal)
            {
                refused.Add(refusal);
            }
            else
            {
                taken.Add(part);
            }
        }

        if (taken.Count == 0)
        {
            return new(refused[0].End, $"{Refusals(refused)} Nothing was changed.");
        }

        Store(context, entry, laidOut, taken, stored);
        var what = taken.Count == 1 ? taken[0].Node.Name : $"{taken.Count} parts";
        return new(RoundEnd.Saved, $"{what}: {Past(entry.Step)}. {Refusals(refused)}".TrimEnd());
    }

    private static string Refusals(List<RoundOutcome> refused)
    {
        var more = refused.Count > MostRefusals ? $" The same goes for {refused.Count - MostRefusals} more." : string.Empty;
        return string.Join(' ', refused.Take(MostRefusals).Select(refusal => refusal.Message)) + more;
    }

    /// <summary>The parts named, each once and each theirs; null where one is not.</summary>
    private static List<(StructureNode Node, int Version)>? FindParts(PartStepEntry entry, BudgetStructure structure)
    {
        var parts = new List<(StructureNode Node, int Version)>();
        foreach (var seen in entry.Parts)
        {
            if (structure.Find(seen.Code) is not { } node
                || parts.Exists(part => part.Node.Index == node.Index)
                || !RoundParts.LinesOf(structure, node).Any()
                || !(entry.Step == PartStep.Submit ? PartSteps.MaySubmit(entry.Who, structure, node) : PartSteps.MayReview(entry.Who, structure, node)))
            {
                return null;
            }

            parts.Add((node, seen.Version));
        }

        return parts.Count == 0 ? null : parts;
    }

    private static RoundOutcome? FindRefusal(
        PartStepEntry entry,
        LaidOutStructure laidOut,
        (StructureNode Node, int Version) part,
        Dictionary<int, PartSubmission> stored)
    {
        var (node, version) = part;
        var submission = stored.GetValueOrDefault(laidOut.HeadIds[node.Index]);
        if ((submission?.Version ?? 0) != version)
        {
            return new(RoundEnd.Conflict, $"{node.Name} has changed since you opened the page: it is now {Word(submission)}{By(submission)}.");
        }

        if (PartSteps.After(submission?.State ?? SubmissionState.NotStarted, entry.Step) is null)
        {
            return new(RoundEnd.Conflict, $"{node.Name} is {Word(submission)}{By(submission)}, so it cannot be {Past(entry.Step)}.");
        }

        return entry.Step != PartStep.Submit && !PartSteps.MayDecide(entry.Who, laidOut.Structure, node, submission?.SubmittedBy)
            ? new(RoundEnd.NotAllowed, $"You submitted {node.Name} yourself: somebody else in finance looks at it.")
            : null;
    }

    /// <summary>
    /// Lines without a forecast, money that nothing explains and reasons that do not add up any more, worked out here and now,
    /// so nothing slips past between a look and a click; by part. Reasons of a head above the part hold back whoever can put
    /// them right: submitting, and accepting.
    /// </summary>
    private async Task<Dictionary<int, RoundOutcome>> FindOpenAsync(
        BudgetDbContext context,
        PartStepEntry entry,
        LaidOutStructure laidOut,
        List<(StructureNode Node, int Version)> parts,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, RoundOutcome>();
        if (entry.Step == PartStep.Return)
        {
            return found;
        }

        var snapshot = (await SnapshotQueries.ReadAsync(context, structures, entry.Period, cancellationToken))!;
        var explanations = await RoundQueries.ExplanationsAsync(context, entry.Period, cancellationToken);
        foreach (var (node, _) in parts)
        {
            var figures = PartFigures.Of(snapshot, node, line => explanations[laidOut.HeadIds[line.Index]]);
            List<string> open =
            [
                .. entry.Step == PartStep.Submit ? figures.Open : [],
                .. figures.Above.Where(above => entry.Who.MayExplainHead(laidOut.Structure, above.Line)).Select(above => PartFigures.OutdatedWords(above.Line)),
            ];
            if (open.Count > 0)
            {
                found[node.Index] = new(RoundEnd.Refused, $"{node.Name} cannot be {Past(entry.Step)} yet: {string.Join("; ", open)}.");
            }
        }

        return found;
    }

    private static void Store(
        BudgetDbContext context,
        PartStepEntry entry,
        LaidOutStructure laidOut,
        List<(StructureNode Node, int Version)> parts,
        Dictionary<int, PartSubmission> stored)
    {
        var note = string.IsNullOrWhiteSpace(entry.Note) ? null : entry.Note.Trim();
        foreach (var (node, _) in parts)
        {
            var headId = laidOut.HeadIds[node.Index];
            var next = PartSteps.After(stored.GetValueOrDefault(headId)?.State ?? SubmissionState.NotStarted, entry.Step)!.Value;
            if (!stored.TryGetValue(headId, out var submission))
            {
                submission = new PartSubmission
                {
                    HeadId = headId,
                    Period = entry.Period.Number,
                    State = next,
                    AccountId = entry.Who.AccountId,
                    AccountName = entry.Who.Name,
                    At = context.Change!.At,
                };
                context.PartSubmissions.Add(submission);
            }

            (submission.State, submission.Note) = (next, note);
            (submission.AccountId, submission.AccountName, submission.At) = (entry.Who.AccountId, entry.Who.Name, context.Change!.At);
            submission.SubmittedBy = entry.Step == PartStep.Submit ? entry.Who.AccountId : submission.SubmittedBy;
        }
    }

    private static string Word(PartSubmission? submission) => (submission?.State ?? SubmissionState.NotStarted).Word().ToLowerInvariant();

    private static string By(PartSubmission? submission) => submission is null ? string.Empty : $" (by {submission.AccountName})";

    private static string Past(PartStep step) => step switch
    {
        PartStep.Submit => "submitted",
        PartStep.Return => "returned",
        _ => "accepted",
    };
}
