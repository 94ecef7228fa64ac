using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Reading;

/// <summary>The council's own text at one place of a paper.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Own">The period's own paragraphs; empty where it has none.</param>
/// <param name="Every">The paragraphs that stand in every period without its own.</param>
/// <param name="Mark">What tells whether somebody else has saved meanwhile.</param>
public sealed record PaperTextBlock(PaperSlot Slot, IReadOnlyList<string> Own, IReadOnlyList<string> Every, string Mark)
{
    /// <summary>Whether the period has a text of its own here.</summary>
    public bool IsOwn => Own.Count > 0;

    /// <summary>The text that the period's paper shows, paragraphs parted by empty lines.</summary>
    public string Text => string.Join("\n\n", IsOwn ? Own : Every);

    /// <summary>The earliest published period since which the text has stood unchanged; null where it is not the one last published.</summary>
    public MonitoringPeriod? UnchangedSince { get; init; }

    /// <summary>The text of the period last published, where this period has none: something to start from.</summary>
    public string? LastPublished { get; init; }

    /// <summary>The period last published; null where there is none.</summary>
    public MonitoringPeriod? LastPeriod { get; init; }

    /// <summary>Who saved it last; null where nobody did.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTime? WrittenAt { get; init; }
}

/// <summary>Reads the council's own texts of a period's paper and since when they have stood unchanged: four queries, however many texts there are.</summary>
public sealed class PaperTextReader(BudgetDbContext context)
{
    /// <summary>Every place of a paper in order.</summary>
    /// <param name="period">The period.</param>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="own">The places of the sections that the council added to the kind; they come last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<PaperTextBlock>> ReadAsync(MonitoringPeriod period, PaperKind kind, IEnumerable<PaperSlot> own, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(kind);
        var year = period.Year.StartYear;
        var texts = (await context.PaperTexts.AsNoTracking()
            .Where(text => text.Year == year && text.PaperKind == kind)
            .ToListAsync(cancellationToken)).ToLookup(text => text.Slot);
        var published = await context.Periods.AsNoTracking()
            .Where(record => record.Year == year && record.Number < period.Number && (record.Status == PeriodStatus.Published || record.PublishedVersion > 0))
            .OrderByDescending(record => record.Number)
            .Select(record => record.Number)
            .ToListAsync(cancellationToken);
        var publishedAt = (await context.PublishedPapers.AsNoTracking()
                .Where(paper => paper.Year == year)
                .Select(paper => new { paper.Number, paper.At })
                .ToListAsync(cancellationToken))
            .GroupBy(paper => paper.Number)
            .ToDictionary(papers => papers.Key, papers => papers.Max(paper => paper.At));
        var start = $"{period.Year}/";
        var saved = (await context.History.AsNoTracking()
                .Where(entry => entry.Subject == HistorySubjects.PaperText && entry.Key.StartsWith(start))
                .OrderBy(entry => entry.HistoryEntryId)
                .Select(entry => new { entry.Key, entry.AccountName, entry.At, entry.Channel })
                .ToListAsync(cancellationToken))
            .Select(entry => new Saved(entry.Key, entry.AccountName, entry.At, entry.Channel == EntryChannel.Page))
            .ToList();

        return PaperSlots.All.Concat(own).Select(slot => Block(period, kind, slot, [.. texts[slot.Key]], published, publishedAt, saved)).ToList();
    }

    /// <summary>The mark of the texts at one place: SHA-256 over their periods, orders and versions, hexadecimal.</summary>
    public static string Mark(IEnumerable<PaperText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var said = string.Join('\n', texts
            .OrderBy(text => text.Period).ThenBy(text => text.DisplayOrder)
            .Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Period}/{text.DisplayOrder}/{text.Version}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    private static PaperTextBlock Block(
        MonitoringPeriod period,
        PaperKind kind,
        PaperSlot slot,
        IReadOnlyCollection<PaperText> texts,
        IReadOnlyList<int> published,
        Dictionary<int, DateTime> publishedAt,
        List<Saved> saved)
    {
        List<string> Of(int number) => [.. texts.Where(text => text.Period == number).OrderBy(text => text.DisplayOrder).Select(text => text.Text)];
        var block = new PaperTextBlock(slot, Of(period.Number), Of(0), Mark(texts.Where(text => text.Period == 0 || text.Period == period.Number)));
        var keyOfOwn = $"{HistorySubjects.PeriodItem(period)}/{kind.Key}/{slot.Key}/";
        var keyOfEvery = $"{period.Year}/{HistorySubjects.EveryPeriod}/{kind.Key}/{slot.Key}/";

        // What stands in every period is what was published only where nobody has changed it since; without a day of
        // publishing, a change made on a page counts as later, and what was loaded does not.
        string? Then(int number)
        {
            if (Of(number) is { Count: > 0 } own)
            {
                return string.Join("\n\n", own);
            }

            var changed = saved.Exists(entry => entry.Key.StartsWith(keyOfEvery, StringComparison.Ordinal)
                && (publishedAt.TryGetValue(number, out var at) ? entry.At > at : entry.IsOnPage));
            return changed ? null : string.Join("\n\n", block.Every);
        }

        var since = block.Text.Length == 0 ? [] : published.TakeWhile(number => Then(number) == block.Text).ToList();
        var last = saved.FindLast(entry => entry.Key.StartsWith(block.IsOwn ? keyOfOwn : keyOfEvery, StringComparison.Ordinal));
        return block with
        {
            UnchangedSince = since.Count == 0 ? null : new MonitoringPeriod(period.Year, since[^1]),
            LastPeriod = published.Count == 0 ? null : new MonitoringPeriod(period.Year, published[0]),
            LastPublished = published.Count == 0 ? null : Then(published[0]),
            WrittenBy = block.Text.Length == 0 ? null : last?.Who,
            WrittenAt = block.Text.Length == 0 ? null : last?.At,
        };
    }

    private sealed record Saved(string Key, string Who, DateTime At, bool IsOnPage);
}
