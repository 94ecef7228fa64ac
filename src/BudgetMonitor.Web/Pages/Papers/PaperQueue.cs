using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Printing;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>
/// Printing and exporting take seconds and memory, so two are done at once and a few wait; whoever comes then is asked to
/// come again. A PDF that was printed is kept until a figure changes.
/// </summary>
public sealed class PaperQueue(IPdfPrinter printer) : IDisposable
{
    /// <summary>Done at once, for everybody together.</summary>
    public const int AtOnce = 2;

    /// <summary>Waiting at most.</summary>
    public const int Waiting = 6;

    /// <summary>After so long a person is asked to try again.</summary>
    public static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(20);

    private const int MostKept = 4;

    private readonly ConcurrentDictionary<(MonitoringPeriod Period, PaperKind Kind), (long DataVersion, byte[] Pdf)> kept = new();
    private readonly ConcurrencyLimiter places = new(new()
    {
        PermitLimit = AtOnce,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Whether the next one would be asked to come again.</summary>
    public bool IsFull => places.GetStatistics()?.CurrentQueuedCount >= Waiting;

    /// <summary>The paper as PDF, or null where too many are waiting already.</summary>
    public async Task<byte[]?> PrintAsync(Paper paper, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (kept.TryGetValue((paper.Period, paper.Kind), out var ready) && ready.DataVersion == paper.DataVersion)
        {
            return ready.Pdf;
        }

        var pdf = await DoAsync(() => printer.PrintAsync(paper, cancellationToken), cancellationToken);
        if (pdf is not null)
        {
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            kept[(paper.Period, paper.Kind)] = (paper.DataVersion, pdf);
        }

        return pdf;
    }

    /// <summary>Does something costly when it is its turn, or null where too many are waiting already.</summary>
    public async Task<T?> DoAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        using var place = await places.AcquireAsync(1, cancellationToken);
        return place.IsAcquired ? await work() : null;
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();
}
