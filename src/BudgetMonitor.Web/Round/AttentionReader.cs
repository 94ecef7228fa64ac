using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Round;

/// <summary>Something that needs a person now.</summary>
/// <param name="Text">What.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Note">More about it.</param>
public sealed record AttentionItem(string Text, string Href, string? Note = null);

/// <summary>What needs a person now, by role. A fixed number of queries, whatever the council's size.</summary>
public sealed class AttentionReader(IMonitoringReader monitoring, IRoundReader rounds, BudgetDbContext db)
{
    private const int MostShown = 6;

    /// <summary>What needs this person now, the most urgent first; empty where nothing does.</summary>
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.MayManageAccounts)
        {
            return await ForAdministratorAsync(cancellationToken);
        }

        if (person.Role == Role.CommitteeMember)
        {
            return await ForMemberAsync(person, cancellationToken);
        }

        if (!person.HasAnyPart
            || PeriodsToSee.Latest([.. (await monitoring.PeriodsForAsync(person, cancellationToken)).Where(record => record.AcceptsEntry)]) is not { } open
            || await rounds.FindAsync(PeriodsToSee.Of(open), cancellationToken) is not { } round)
        {
            return [];
        }

        return person.Role == Role.Director
            ? await ForDirectorAsync(round, person, cancellationToken)
            : [.. ToSubmit(round, person), .. await SavingsAsync(round, person, cancellationToken), .. ToReview(round, person)];
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
                : new($"{name} is not submitted", RoundAccess.SubmitHref(round, part), due);
        }

        if (parts.Count > MostShown)
        {
            yield return new(
                $"and {HeadWords.Count(parts.Count - MostShown, "more part", "more parts")} of yours",
                $"/forecasts/{round.Snapshot.Period.Year}/{round.Snapshot.Period.Number}");
        }
    }

    /// <summary>The savings that the person reports and that the period has nothing of.</summary>
    private async Task<IEnumerable<AttentionItem>> SavingsAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        if (!person.MayForecast)
        {
            return [];
        }

        var period = round.Snapshot.Period;
        var savings = await SavingsAccess.ReadAsync(db, new FigureAccess(round.Snapshot, person), person, cancellationToken);
        var without = savings.ToReport.Count(saving => saving.Progress is null);
        return without == 0
            ? []
            : [new($"{HeadWords.Count(without, "saving", "savings")} without progress", $"/savings/{period.Year}/{period.Number}/progress", $"In {period.FullName}: until they are reported they count in full")];
    }

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
                late > 0 ? $"{HeadWords.Count(late, "is", "are")} late, by {HeadWords.Count(missing.Max(part => part.DaysLate), "day", "days")} at most" : RoundWords.Due(round.Record, round.Today));
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
        var year = snapshot.Period.Year.StartYear;
        var adjustments = await db.DirectorAdjustments
            .Where(adjustment => adjustment.Period == snapshot.Period.Number
                && adjustment.Reason.Trim() == string.Empty
                && db.Heads.Any(head => head.HeadId == adjustment.HeadId && head.Year == year))
            .Select(adjustment => adjustment.HeadId)
            .ToListAsync(cancellationToken);
        var without = adjustments.Where(ids.ContainsKey).Select(id => ids[id]).Select(node =>
            new AttentionItem($"The adjustment of {node.Name} has no reason", $"/monitoring/{period}/{Uri.EscapeDataString(node.Code)}"));
        var moved = own
            .Where(node => node is { IsLine: false } && person.HasRightsOver(snapshot.Structure, node) && node.ParentIndex >= 0 && person.HasRightsOver(snapshot.Structure, snapshot.Structure.Nodes[node.ParentIndex]))
            .Select(node => (Node: node, snapshot.Position[node].Movement));
        return [.. without, .. Movements(moved, period)];
    }

    private async Task<IReadOnlyList<AttentionItem>> ForMemberAsync(Person person, CancellationToken cancellationToken)
    {
        var published = PeriodsToSee.Latest([.. (await monitoring.PeriodsForAsync(person, cancellationToken)).Where(record => record.Status == PeriodStatus.Published)]);
        if (published is null || await monitoring.FindAsync(PeriodsToSee.Of(published), cancellationToken) is not { } snapshot)
        {
            return [];
        }

        var paper = new AttentionItem($"Read the paper of {snapshot.Period.FullName} {snapshot.Period.Year}", "/papers", "The latest that is published");
        var moved = snapshot.Structure.ChildrenOf(snapshot.Structure.Council).Select(node => (Node: node, snapshot.Position[node].Movement));
        return [paper, .. Movements(moved, $"{snapshot.Period.Year}/{snapshot.Period.Number}")];
    }

    private async Task<IReadOnlyList<AttentionItem>> ForAdministratorAsync(CancellationToken cancellationToken)
    {
        var items = new List<AttentionItem>();
        var without = await db.Users.CountAsync(
            account => !account.IsDisabled
                && (account.Role == Role.BudgetManager || account.Role == Role.FinanceOfficer || account.Role == Role.Director)
                && account.Parts.Count == 0,
            cancellationToken);
        if (without > 0)
        {
            items.Add(new($"{HeadWords.Count(without, "account has", "accounts have")} no part of the council", "/users", "Its person sees nothing until it has one"));
        }

        // A part of the round is a head with a service line directly below it that is forecast by hand.
        var year = await db.Heads.MaxAsync(head => (int?)head.Year, cancellationToken);
        var parts = await db.Heads.CountAsync(
            head => head.Year == year
                && db.Heads.Any(line => line.ParentId == head.HeadId && line.MirrorsHeadId == null && !db.Heads.Any(below => below.ParentId == line.HeadId))
                && !db.PartOwners.Any(owner => owner.Code == head.Code),
            cancellationToken);
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
