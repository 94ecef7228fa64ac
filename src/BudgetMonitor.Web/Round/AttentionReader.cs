using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Round;

/// <summary>Something that needs a person now.</summary>
/// <param name="Text">What.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Note">More about it.</param>
/// <param name="Period">The period that it belongs to, where several are open; null where that needs no saying.</param>
public sealed record AttentionItem(string Text, string Href, string? Note = null, string? Period = null);

/// <summary>What needs a person now, by role. A fixed number of queries, whatever the council's size.</summary>
public sealed class AttentionReader(IMonitoringReader monitoring, IRoundReader rounds, Reminders reminders, AreaNotices notices, AdjustmentReader adjustmentReader, CommentaryReader commentaries, OwnershipReader ownership)
{
    private const int MostShown = 6;

    /// <summary>What needs this person now, the most urgent first; empty where nothing does.</summary>
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(Person person, CancellationToken cancellationToken) =>
        await FindAsync(person, await monitoring.PeriodsAsync(cancellationToken), cancellationToken);

    /// <summary>The same, for who has read the periods already.</summary>
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(Person person, IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.MayManageAccounts)
        {
            return await ForAdministratorAsync(periods, cancellationToken);
        }

        if (person.Role == Role.CommitteeMember)
        {
            return await ForMemberAsync(periods, cancellationToken);
        }

        if (!person.HasAnyPart)
        {
            return [];
        }

        // A period that is late does not vanish because the next one is opened: the earliest is the most pressing.
        var open = PeriodsToSee.Open(PeriodsToSee.For(periods, person));
        var items = new List<AttentionItem>();
        foreach (var period in open.Select(PeriodsToSee.Of))
        {
            if (await rounds.FindAsync(period, cancellationToken) is { } round)
            {
                var name = open.Count > 1 ? $"{period.FullName} {period.Year}" : null;
                items.AddRange((await ForRoundAsync(round, person, cancellationToken)).Select(item => item with { Period = name }));
            }
        }

        return items;
    }

    private async Task<IReadOnlyList<AttentionItem>> ForRoundAsync(RoundState round, Person person, CancellationToken cancellationToken) => person.Role == Role.Director
        ? await ForDirectorAsync(round, person, cancellationToken)
        : [.. await RemindedAsync(round, person, cancellationToken), .. ToSubmit(round, person), .. OfOthers(round, person), .. await notices.NeedsAsync(round, person, cancellationToken), .. ToReview(round, person)];

    /// <summary>That somebody in finance reminded the person, until their parts are in.</summary>
    private async Task<IEnumerable<AttentionItem>> RemindedAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        var waiting = round.ToSubmit(person).Where(part => part.Ownership is not null).ToList();
        return waiting.Count > 0 && (await reminders.OfAsync(round.Snapshot.Period, cancellationToken)).GetValueOrDefault(person.AccountId) is { } reminder
            ? [new(
                $"{reminder.By} reminds you to submit {(waiting.Count == 1 ? waiting[0].Node.Name : $"{waiting.Count} parts")}",
                waiting.Count == 1 ? RoundAccess.SubmitHref(round, waiting[0]) : $"/forecasts/{round.Snapshot.Period.Year}/{round.Snapshot.Period.Number}",
                $"Sent {ScreenFigures.When(reminder.At)}")]
            : [];
    }

    private static IEnumerable<AttentionItem> ToSubmit(RoundState round, Person person)
    {
        var parts = round.ToSubmit(person).OrderByDescending(part => part.State == SubmissionState.Returned).ThenBy(part => part.Node.Index).ToList();
        var due = RoundWords.Due(round.Record, round.Today);
        foreach (var part in parts.Take(MostShown))
        {
            var name = part.Node.Name;
            yield return part is { State: SubmissionState.Returned, Last: { } last }
                ? new($"{name} was returned: {last.Note}", RoundAccess.SubmitHref(round, part), $"By {last.By}, {ScreenFigures.When(last.At)}")
                : new($"{name} is not submitted", RoundAccess.SubmitHref(round, part), WithDirectorate(round, part, due));
        }

        if (parts.Count > MostShown)
        {
            yield return new(
                $"{HeadWords.Count(parts.Count - MostShown, "more part of yours is", "more parts of yours are")} not submitted",
                $"/forecasts/{round.Snapshot.Period.Year}/{round.Snapshot.Period.Number}");
        }
    }

    /// <summary>Below a directorate a name such as Adults says little by itself, so its directorate stands with when it was due.</summary>
    private static string? WithDirectorate(RoundState round, PartState part, string? due) =>
        round.Snapshot.Structure.DirectorateOf(part.Node) is { } directorate && directorate != part.Node
            ? string.Join(". ", new[] { directorate.Name, due }.OfType<string>())
            : due;

    /// <summary>
    /// Parts of a budget manager that somebody else answers for and that wait: whoever is new to a part reads who submits it
    /// and how that is changed, instead of that nothing waits.
    /// </summary>
    private static IEnumerable<AttentionItem> OfOthers(RoundState round, Person person) => person.Role != Role.BudgetManager
        ? []
        : round.Parts
            .Where(part => part is { IsIn: false, Ownership: not null } && !part.IsFor(person.AccountId) && person.HasRightsOver(round.Snapshot.Structure, part.Node))
            .Take(MostShown)
            .Select(part => new AttentionItem(
                $"{part.Node.Name} is not submitted: {part.Ownership!.Owner.Name} answers for it",
                RoundAccess.SubmitHref(round, part),
                "You may enter its forecasts and submit it too. The chief accountant names its owner."));

    private static IEnumerable<AttentionItem> ToReview(RoundState round, Person person)
    {
        var parts = round.ForReview(person);
        if (parts.Count == 0)
        {
            yield break;
        }

        var address = $"/round/{round.Snapshot.Period.Year}/{round.Snapshot.Period.Number}";
        var missing = parts.Where(part => !part.IsIn).ToList();
        if (missing.Count > 0)
        {
            var late = missing.Count(part => part.DaysLate > 0);
            yield return new(
                $"{HeadWords.Count(missing.Count, "part is", "parts are")} not submitted",
                $"{address}?show=not-submitted",
                late > 0 ? RoundWords.Late(late, missing.Max(part => part.DaysLate)) : RoundWords.Due(round.Record, round.Today));
        }

        var toReview = parts.Count(part => part.State == SubmissionState.Submitted && part.SubmittedBy != person.AccountId);
        if (toReview > 0)
        {
            yield return new($"{HeadWords.Count(toReview, "part waits", "parts wait")} for your review", $"{address}/review");
        }

        if (person.ReachesWholeCouncil)
        {
            var accepted = parts.Count(part => part.State == SubmissionState.Accepted);
            yield return new($"{accepted} of {parts.Count} parts are accepted", address, accepted == parts.Count ? "The period can be published" : null);
        }
    }

    private async Task<IReadOnlyList<AttentionItem>> ForDirectorAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        var snapshot = round.Snapshot;
        var period = $"{snapshot.Period.Year}/{snapshot.Period.Number}";
        var own = snapshot.Structure.Nodes.Where(node => person.HasRightsOver(snapshot.Structure, node)).ToList();
        var ids = own.ToDictionary(node => snapshot.HeadIds[node.Index]);
        var adjustments = await adjustmentReader.WithoutReasonAsync(snapshot.Period, cancellationToken);
        var without = adjustments.Where(ids.ContainsKey).Select(id => ids[id]).Select(node =>
            new AttentionItem($"The adjustment of {node.Name} has no reason", $"/monitoring/{period}/{Uri.EscapeDataString(node.Code)}"));
        var moved = own
            .Where(node => node is { IsLine: false } && person.HasRightsOver(snapshot.Structure, node) && node.ParentIndex >= 0 && person.HasRightsOver(snapshot.Structure, snapshot.Structure.Nodes[node.ParentIndex]))
            .Select(node => (Node: node, snapshot.Position[node].Movement));
        var tops = own.Where(node => !node.IsLine && !own.Exists(above => above.Index == node.ParentIndex)).ToList();
        return [.. without, .. await ToSayAsync(round, tops, person, cancellationToken), .. await notices.NeedsAsync(round, person, cancellationToken), .. Movements(moved, period)];
    }

    /// <summary>What a director says of their own part: its commentary and its adjustment, with what changed below since.</summary>
    private async Task<List<AttentionItem>> ToSayAsync(RoundState round, List<StructureNode> tops, Person person, CancellationToken cancellationToken)
    {
        var (snapshot, items) = (round.Snapshot, new List<AttentionItem>());
        foreach (var top in tops.Take(MostShown))
        {
            var address = $"{snapshot.Period.Year}/{snapshot.Period.Number}/{Uri.EscapeDataString(top.Code)}";
            var parts = round.Parts.Where(part => BudgetStructure.IsAtOrBelow(part.Node, top)).ToList();
            var submitted = $"{parts.Count(part => part.IsIn)} of {HeadWords.Count(parts.Count, "part", "parts")} below submitted";
            if (person.MayCommentOn(snapshot.Structure, top))
            {
                var place = await commentaries.ReadAsync(snapshot, top, cancellationToken);
                items.Add(place switch
                {
                    { ChangedBelow: true } => new($"What was written below {top.Name} has changed since its commentary was saved", $"/commentary/{address}", submitted),
                    { Own: null, Earlier: { } earlier } => new($"Confirm or change the commentary on {top.Name} from {earlier.From.ShortName}", $"/commentary/{address}", submitted),
                    { Own: null } => new($"Write the commentary on {top.Name}", $"/commentary/{address}", $"{submitted}, {HeadWords.Count(place.Below.Count, "text", "texts")} written below"),
                    _ => new($"Look at the commentary on {top.Name}", $"/commentary/{address}", submitted),
                });
            }

            if (person.MayAdjustHead(snapshot.Structure, top))
            {
                var adjustment = await adjustmentReader.ReadAsync(snapshot, top, cancellationToken);
                items.Add(adjustment is { Amount: null, Earlier: { } before }
                    ? new($"Confirm or change the director’s adjustment of {top.Name} from {before.Period.ShortName}", $"/adjustments/{address}")
                    : new($"{(adjustment.Amount is null ? "Set" : "Look at")} the director’s adjustment of {top.Name}", $"/adjustments/{address}"));
            }
        }

        return items;
    }

    private async Task<IReadOnlyList<AttentionItem>> ForMemberAsync(IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        var published = PeriodsToSee.LatestPublished(periods);
        if (published is null || await monitoring.FindAsync(PeriodsToSee.Of(published), cancellationToken) is not { } snapshot)
        {
            return [];
        }

        var paper = new AttentionItem($"Read the paper of {snapshot.Period.FullName} {snapshot.Period.Year}", "/papers", "The latest that is published");
        if (published.IsBeingCorrected)
        {
            // The figures of the correction are nobody's to read before it is published.
            return [paper with { Note = $"The latest that is published: version {published.PublishedVersion} is still the published one while the period is corrected" }];
        }

        var moved = snapshot.Structure.ChildrenOf(snapshot.Structure.Council).Select(node => (Node: node, snapshot.Position[node].Movement));
        return [paper, .. Movements(moved, $"{snapshot.Period.Year}/{snapshot.Period.Number}")];
    }

    private async Task<IReadOnlyList<AttentionItem>> ForAdministratorAsync(IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        var items = new List<AttentionItem>();
        var without = await ownership.AccountsWithoutPartAsync(cancellationToken);
        if (without > 0)
        {
            items.Add(new($"{HeadWords.Count(without, "account has", "accounts have")} no part of the council", "/users", "Its person sees nothing until it has one"));
        }

        var years = PeriodsToSee.Open(periods).Select(record => record.Year).Distinct().ToList();
        if (years.Count == 0 && await ownership.LatestYearAsync(cancellationToken) is { } latest)
        {
            years.Add(latest);
        }

        var parts = await ownership.PartsWithoutOwnerAsync(years, cancellationToken);
        if (parts > 0)
        {
            items.Add(new($"{HeadWords.Count(parts, "part of the round has", "parts of the round have")} no owner", "/users", "The chief accountant names owners; they need an account first"));
        }

        return items;
    }

    private static IEnumerable<AttentionItem> Movements(IEnumerable<(StructureNode Node, Money? Movement)> moved, string period) => moved
        .Where(one => one.Movement is { IsNil: false })
        .OrderByDescending(one => one.Movement!.Value.Abs())
        .ThenBy(one => one.Node.Index)
        .Take(3)
        .Select(one => new AttentionItem(
            $"{one.Node.Name}: {ScreenFigures.InSentence(one.Movement!.Value)} {RoundWords.Moved(one.Movement.Value)} than last reported",
            $"/monitoring/{period}/{Uri.EscapeDataString(one.Node.Code)}"));
}
