using BudgetMonitor.Domain.People;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetMonitor.Web.Forms;

/// <summary>
/// Forms that were sent to be looked at and are not saved yet. The answer is a page with an address of its own, so that going
/// back through the browser asks for a page and never whether to send the old form again.
/// </summary>
public sealed class HeldForms : IDisposable
{
    /// <summary>The field of an address that names a held form.</summary>
    public const string Field = "held";

    private const long MostBytes = 64 * FormLimits.Body;

    private static readonly TimeSpan Life = TimeSpan.FromHours(4);

    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>Holds a form for the person alone; null where there is no room, and then the page answers at once.</summary>
    public Guid? Hold<T>(Person who, HttpRequest request, T form)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(request);
        var id = Guid.NewGuid();
        var key = Key<T>(who, id, request);
        held.Set(key, form, new MemoryCacheEntryOptions { Size = request.ContentLength ?? FormLimits.Body, SlidingExpiration = Life });
        return held.TryGetValue(key, out _) ? id : null;
    }

    /// <summary>The form that the person sent to this page; null where it is held no more.</summary>
    public T? Find<T>(Person who, HttpRequest request, Guid id)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(request);
        return held.TryGetValue(Key<T>(who, id, request), out var form) ? (T?)form : null;
    }

    public void Dispose() => held.Dispose();

    private static object Key<T>(Person who, Guid id, HttpRequest request) => (typeof(T), who.AccountId, id, request.Path.Value?.ToUpperInvariant());
}
