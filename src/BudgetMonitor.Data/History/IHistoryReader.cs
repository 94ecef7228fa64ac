using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.History;

/// <summary>What somebody looks for in history. What is null is not asked for.</summary>
public sealed record HistorySearch
{
    /// <summary>Words in the name of the thing: a head's code, a period, a user name.</summary>
    public string? Item { get; init; }

    /// <summary>The kind of thing, such as forecast.</summary>
    public string? Subject { get; init; }

    /// <summary>Words in the person's name.</summary>
    public string? Who { get; init; }

    /// <summary>From this moment on, in UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Before this moment, in UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The way that it came by.</summary>
    public EntryChannel? Channel { get; init; }

    /// <summary>Words in the old value, the new one or the reason.</summary>
    public string? Text { get; init; }

    /// <summary>Only entries before this number: the next page.</summary>
    public long? Before { get; init; }

    /// <summary>Whether it looks for words, which are looked for a stretch at a time.</summary>
    public bool IsByWords => Item is { Length: > 0 } || Who is { Length: > 0 } || Text is { Length: > 0 };
}

/// <summary>A page of history.</summary>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Next">The number that the next page starts before; null where there is none.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, long? Next)
{
    /// <summary>How far back was looked, in UTC, where the search stopped before its end; null where the page is full or the search is through.</summary>
    public DateTime? LookedBackTo { get; init; }
}

/// <summary>Searches history for a person, who meets only what is theirs to read.</summary>
public interface IHistoryReader
{
    /// <summary>A page of entries, the newest first. A page may be short, or empty, and still have a next one: what is not theirs was passed over.</summary>
    Task<HistoryPage> FindAsync(Person person, HistorySearch search, int size, CancellationToken cancellationToken);
}
