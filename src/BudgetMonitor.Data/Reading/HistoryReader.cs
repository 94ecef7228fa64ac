using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <inheritdoc/>
/// <param name="contexts">Makes contexts.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class HistoryReader(IDbContextFactory<BudgetDbContext> contexts, StructureCache structures) : IHistoryReader
{
    /// <summary>
    /// Words can stand anywhere in a value, which no index of either engine finds. So a search by words looks at so many
    /// entries at a time, the newest first, and says how far back it looked; the next page goes on from there.
    /// </summary>
    public const int Window = 50_000;

    /// <summary>Entries read at a time where some of them may not be theirs.</summary>
    private const int Batch = 5_000;

    /// <summary>So many batches at most for one page; the next page goes on from there.</summary>
    private const int MostBatches = 8;

    /// <summary>Copies of the product have clocks of their own, so entries may stand a little out of the order of their times.</summary>
    private const int Slack = 1_000;

    /// <inheritdoc/>
    public async Task<HistoryPage> FindAsync(Person person, HistorySearch search, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(search);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!person.MayReadHistory || await RightsAsync(context, person, cancellationToken) is not { } rights)
        {
            return new([], null);
        }

        var query = Filter(context.History.AsNoTracking(), search);
        if (!rights.ReadsAccounts)
        {
            query = query.Where(entry => entry.Subject != HistorySubjects.Account);
        }
        else if (!rights.ReadsAllHeads && !person.MaySeeUnpublished)
        {
            query = query.Where(entry => entry.Subject == HistorySubjects.Account);
        }

        var (first, before) = await BoundsAsync(context, search, cancellationToken);
        var floor = search.IsByWords ? Math.Max(first, before - Window) : first;
        query = query.Where(entry => entry.HistoryEntryId >= floor);
        var found = new List<HistoryEntry>();
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var take = rights.ReadsAllHeads ? size + 1 : Batch;
            var start = before;
            var entries = await query.Where(entry => entry.HistoryEntryId < start).OrderByDescending(entry => entry.HistoryEntryId).Take(take).ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                if (rights.MayRead(entry))
                {
                    found.Add(entry);
                    if (found.Count > size)
                    {
                        return new(found[..size], found[size - 1].HistoryEntryId);
                    }
                }
            }

            if (entries.Count < take)
            {
                return floor > first ? await LookedBackAsync(context, found, floor, cancellationToken) : new(found, null);
            }

            before = entries[^1].HistoryEntryId;
        }

        return await LookedBackAsync(context, found, before, cancellationToken);
    }

    private static async Task<HistoryPage> LookedBackAsync(BudgetDbContext context, IReadOnlyList<HistoryEntry> found, long before, CancellationToken cancellationToken) =>
        new(found, before) { LookedBackTo = await context.History.Where(entry => entry.HistoryEntryId == before).Select(entry => (DateTime?)entry.At).SingleOrDefaultAsync(cancellationToken) };

    /// <summary>The first entry that the search can mean, and the one that it cannot any more: numbers follow time, so that days become a stretch of numbers.</summary>
    private static async Task<(long First, long Before)> BoundsAsync(BudgetDbContext context, HistorySearch search, CancellationToken cancellationToken)
    {
        var first = 1L;
        if (search.From is { } from)
        {
            first = await context.History.Where(entry => entry.At >= from).OrderBy(entry => entry.At).ThenBy(entry => entry.HistoryEntryId)
                .Select(entry => (long?)entry.HistoryEntryId).FirstOrDefaultAsync(cancellationToken) - Slack ?? long.MaxValue;
        }

        var last = search.Until is { } until
            ? await context.History.Where(entry => entry.At < until).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.HistoryEntryId)
                .Select(entry => (long?)entry.HistoryEntryId).FirstOrDefaultAsync(cancellationToken) + Slack ?? 0
            : await context.History.MaxAsync(entry => (long?)entry.HistoryEntryId, cancellationToken) ?? 0;
        return (Math.Max(1, first), Math.Min(search.Before ?? long.MaxValue, last + 1));
    }

    private static IQueryable<HistoryEntry> Filter(IQueryable<HistoryEntry> entries, HistorySearch search)
    {
        if (search.Subject is { Length: > 0 } subject)
        {
            entries = entries.Where(entry => entry.Subject == subject);
        }

        if (search.Item is { Length: > 0 } item)
        {
            var words = item.ToUpperInvariant();
            entries = entries.Where(entry => entry.Key.ToUpper().Contains(words));
        }

        if (search.Who is { Length: > 0 } who)
        {
            var words = who.ToUpperInvariant();
            entries = entries.Where(entry => entry.AccountName.ToUpper().Contains(words));
        }

        if (search.From is { } from)
        {
            entries = entries.Where(entry => entry.At >= from);
        }

        if (search.Until is { } until)
        {
            entries = entries.Where(entry => entry.At < until);
        }

        if (search.Channel is { } channel)
        {
            entries = entries.Where(entry => entry.Channel == channel);
        }

        if (search.Text is { Length: > 0 } text)
        {
            var words = text.ToUpperInvariant();
            entries = entries.Where(entry => entry.From!.ToUpper().Contains(words) || entry.To!.ToUpper().Contains(words) || entry.Reason!.ToUpper().Contains(words));
        }

        return entries;
    }

    private async Task<HistoryRights?> RightsAsync(BudgetDbContext context, Person person, CancellationToken cancellationToken)
    {
        if (await context.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } council)
        {
            return null;
        }

        // Who reads everything, or accounts alone, needs no structure.
        var byYear = new Dictionary<int, BudgetStructure>();
        if (!person.ReachesWholeCouncil && person.MaySeeUnpublished)
        {
            foreach (var start in await context.Heads.Select(head => head.Year).Distinct().ToListAsync(cancellationToken))
            {
                byYear[start] = (await structures.GetAsync(context, new FinancialYear(start), cancellationToken))!.Structure;
            }
        }

        return new(person, council, byYear, byYear.Count > 0 ? await SavingHeads.ReadAsync(context, cancellationToken) : SavingHeads.None);
    }
}
