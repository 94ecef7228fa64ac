using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A head's commentary with the texts that it sums up.</summary>
/// <param name="Own">Its own, where it has one.</param>
/// <param name="Below">The nearest texts below it.</param>
/// <param name="Mark">The mark of those.</param>
/// <param name="Changes">What changed below since its own was written; null where the earlier words are not known any more.</param>
/// <param name="WrittenBy">Who saved its own last.</param>
/// <param name="WrittenAt">When, in UTC.</param>
public sealed record CommentaryPlace(
    StoredCommentary? Own,
    IReadOnlyList<HeadText> Below,
    string? Mark,
    IReadOnlyList<TextChange>? Changes,
    string? WrittenBy,
    DateTime? WrittenAt)
{
    /// <summary>Whether a text below has changed since its own was written.</summary>
    public bool ChangedBelow => Own is not null && Own.SeenBelow != Mark;

    /// <summary>What the period before said of the head, where this one says nothing yet.</summary>
    public CarriedCommentary? Earlier { get; init; }
}

/// <summary>A head's commentary in the period before, as a draft for this one.</summary>
/// <param name="From">The period that it was written in.</param>
/// <param name="Text">The text.</param>
public sealed record CarriedCommentary(MonitoringPeriod From, string Text);

/// <summary>Reads a head's commentary, the texts below and how they changed: two queries, and the structure that is kept.</summary>
public sealed class CommentaryReader(BudgetDbContext context)
{
    private const string TextField = "text";

    /// <summary>More changes of a period's texts than this are not followed back.</summary>
    private const int MostChanges = 2_000;

    /// <summary>Reads them.</summary>
    public async Task<CommentaryPlace> ReadAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(head);
        var written = await CommentaryQueries.AtOrBelowAsync(context, snapshot, head, cancellationToken);
        var own = written.FirstOrDefault(commentary => commentary.Head == head);
        var texts = written.ToDictionary(commentary => commentary.Head.Index, commentary => commentary.Text);
        var below = CommentaryRollUp.Below(snapshot.Structure, head, texts);
        var mark = CommentaryRollUp.Mark(below);
        if (own is null)
        {
            return new(null, below, mark, [], null, null) { Earlier = await EarlierAsync(snapshot, head, cancellationToken) };
        }

        var history = await HistoryAsync(snapshot, head, cancellationToken);
        var last = history.Find(change => change.Head == head);
        var changes = own.SeenBelow == mark ? [] : Unwind(snapshot.Structure, head, texts, history, own.SeenBelow, below);
        return new(own, below, mark, changes, last?.Who, last?.At);
    }

    /// <summary>A head's own commentary in a period; null where it has none. One query.</summary>
    public Task<StoredCommentary?> OwnAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken) =>
        CommentaryQueries.OwnAsync(context, snapshot, head, cancellationToken);

    private async Task<CarriedCommentary?> EarlierAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        if (EarlierPeriods.Before(snapshot) is not { } earlier)
        {
            return null;
        }

        var headId = snapshot.HeadIds[head.Index];
        var text = await context.Commentaries
            .Where(commentary => commentary.HeadId == headId && commentary.Period == earlier.Number)
            .Select(commentary => commentary.Text)
            .SingleOrDefaultAsync(cancellationToken);
        return text is null ? null : new(earlier, text);
    }

    /// <summary>
    /// Goes back through history, change by change, until the texts below are those whose mark was kept: then both sides of
    /// the comparison are known exactly.
    /// </summary>
    private static IReadOnlyList<TextChange>? Unwind(
        BudgetStructure structure,
        StructureNode head,
        Dictionary<int, string> texts,
        List<Change> history,
        string? wanted,
        IReadOnlyList<HeadText> now)
    {
        foreach (var change in history)
        {
            if (change.From is null)
            {
                texts.Remove(change.Head.Index);
            }
            else
            {
                texts[change.Head.Index] = change.From;
            }

            var then = CommentaryRollUp.Below(structure, head, texts);
            if (CommentaryRollUp.Mark(then) == wanted)
            {
                return CommentaryRollUp.Changes(then, now);
            }
        }

        return null;
    }

    /// <summary>The changes of texts at and below a head, the latest first.</summary>
    private async Task<List<Change>> HistoryAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        var start = HistorySubjects.PeriodItems(snapshot.Period);
        var entries = await context.History
            .Where(entry => entry.Subject == HistorySubjects.Commentary && entry.Field == TextField && entry.Key.StartsWith(start))
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Take(MostChanges)
            .Select(entry => new { entry.Key, entry.From, entry.AccountName, entry.At })
            .ToListAsync(cancellationToken);
        return
        [
            .. entries
                .Select(entry => (Head: snapshot.Structure.Find(entry.Key[start.Length..]), Entry: entry))
                .Where(pair => pair.Head is not null && BudgetStructure.IsAtOrBelow(pair.Head, head))
                .Select(pair => new Change(pair.Head!, pair.Entry.From, pair.Entry.AccountName, pair.Entry.At)),
        ];
    }

    private sealed record Change(StructureNode Head, string? From, string Who, DateTime At);
}
