namespace BudgetMonitor.Data.History;

/// <summary>What a walk along history's chain found.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="LastId">The last entry; 0 for none.</param>
/// <param name="LastHash">Its hash, to be kept elsewhere: against it a later walk also finds a cut at the end.</param>
/// <param name="Breaks">Where the chain breaks, at most the first hundred places; empty for a whole chain.</param>
public sealed record HistoryCheck(long Entries, long LastId, string LastHash, IReadOnlyList<HistoryBreak> Breaks)
{
    /// <summary>Whether nothing was altered.</summary>
    public bool IsWhole => Breaks.Count == 0;
}

/// <summary>A place where history was altered behind the product's back.</summary>
/// <param name="HistoryEntryId">The entry at the break.</param>
/// <param name="Problem">What is wrong there, in words.</param>
public sealed record HistoryBreak(long HistoryEntryId, string Problem);

/// <summary>Walks history's chain from the first entry to the last.</summary>
/// <param name="contexts">Makes contexts.</param>
public sealed class HistoryVerifier(IDbContextFactory<BudgetDbContext> contexts)
{
    private const int MostBreaks = 100;

    /// <summary>
    /// Checks that entries are consecutive and that each hash is that of its content after the one before. The chain alone
    /// cannot see that its end was cut off; give a hash kept elsewhere for that.
    /// </summary>
    /// <param name="kept">An entry's identity and hash from an earlier walk or a published paper; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<HistoryCheck> VerifyAsync((long Id, string Hash)? kept, CancellationToken cancellationToken) =>
        VerifyAgainstAsync(kept is { } one ? [one] : [], cancellationToken);

    /// <summary>The same against any number of hashes kept elsewhere, such as those that published papers print.</summary>
    public async Task<HistoryCheck> VerifyAgainstAsync(IReadOnlyCollection<(long Id, string Hash)> kept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kept);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var breaks = new List<HistoryBreak>();
        var (count, last, hash) = (0L, 0L, HistoryChain.Beginning);
        var waiting = kept.Where(one => one.Id != 0).ToLookup(one => one.Id, one => one.Hash);
        var furthest = waiting.Select(group => group.Key).DefaultIfEmpty(0).Max();
        await foreach (var entry in context.History.AsNoTracking().OrderBy(entry => entry.HistoryEntryId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.HistoryEntryId != last + 1)
            {
                Report(breaks, entry.HistoryEntryId, entry.HistoryEntryId == last + 2
                    ? $"Entry {last + 1} is missing before it."
                    : $"Entries {last + 1} to {entry.HistoryEntryId - 1} are missing before it.");
            }
            else if (entry.Hash != HistoryChain.Hash(entry, hash))
            {
                Report(breaks, entry.HistoryEntryId, $"Its content, or the entry before it, is not what was written ({entry.Subject} {entry.Key}, {entry.Field}).");
            }

            if (waiting[entry.HistoryEntryId].Any(known => known != entry.Hash))
            {
                Report(breaks, entry.HistoryEntryId, "Its hash is not the one that was kept elsewhere: history was rewritten up to here.");
            }

            (count, last, hash) = (count + 1, entry.HistoryEntryId, entry.Hash);
        }

        if (furthest > last)
        {
            Report(breaks, last, $"History ends here, though entry {furthest} was once written: its end was cut off.");
        }

        return new HistoryCheck(count, last, hash, breaks);
    }

    private static void Report(List<HistoryBreak> breaks, long id, string problem)
    {
        if (breaks.Count < MostBreaks)
        {
            breaks.Add(new HistoryBreak(id, problem));
        }
    }
}
