using BudgetMonitor.Domain.People;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetMonitor.Web.Kept;

/// <summary>What a kept page was made for: anything else makes it anew.</summary>
/// <param name="Address">The page's address with what is chosen in it.</param>
/// <param name="Reader">The account, with the rights that it had.</param>
/// <param name="State">The council's data.</param>
/// <param name="Day">The day, which says what is overdue.</param>
internal sealed record KeptPageKey(string Address, string Reader, CouncilState State, DateOnly Day)
{
    /// <summary>The key of a page for a person.</summary>
    public static KeptPageKey Of(HttpRequest request, Person person, CouncilState state, DateOnly day) => new(
        request.PathBase + request.Path + request.QueryString,
        string.Join('\n', [$"{person.AccountId} {person.Role} {person.Parts.Count}", .. person.Parts, .. person.StandsInFor]),
        state,
        day);
}

/// <summary>Keeps the pages that were made last, in a fixed amount of memory. One for the whole process.</summary>
internal sealed class KeptPages : IDisposable
{
    private const long Most = 64 * 1024 * 1024;

    // A page that nobody has asked for in so long was most likely made for figures that have changed since.
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(20);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The page; null where it is not kept.</summary>
    public KeptPage? Find(KeptPageKey key) => pages.Get<KeptPage>(key);

    /// <summary>Keeps a page.</summary>
    public void Keep(KeptPageKey key, KeptPage page) =>
        pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Length, SlidingExpiration = Unasked });

    /// <summary>How many pages are kept.</summary>
    public int Count => pages.Count;

    /// <summary>Forgets every page.</summary>
    public void Clear() => pages.Clear();

    /// <inheritdoc/>
    public void Dispose() => pages.Dispose();
}
