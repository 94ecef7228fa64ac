using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Printing;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>
/// Printing and exporting take seconds and memory, so two are done at once and a few wait; whoever comes then is asked to
/// come again. A PDF that was printed is kept until a figure changes, and one that is being printed is not printed twice.
/// </summary>
public sealed class PaperQueue(IPdfPrinter printer, TimeProvider clock) : IDisposable
{
    /// <summary>Done at once, for everybody together.</summary>
    public const int AtOnce = 2;

    /// <summary>Waiting at most.</summary>
    public const int Waiting = 6;

    /// <summary>After so long a person is asked to try again.</summary>
    public static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(20);

    private const int MostKept = 4;

    private readonly ConcurrentDictionary<(MonitoringPeriod Period, PaperKind Kind), (long DataVersion, byte[] Pdf)> kept = new();
    private readonly Dictionary<(MonitoringPeriod Period, PaperKind Kind, long DataVersion), PrintJob> jobs = [];
    private readonly List<object> line = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrencyLimiter places = new(new()
    {
        PermitLimit = AtOnce,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private TimeSpan? lastTook;

    /// <summary>Whether the next one would be asked to come again.</summary>
    public bool IsFull => places.GetStatistics()?.CurrentQueuedCount >= Waiting;

    /// <summary>The paper as PDF, or null where too many are waiting already.</summary>
    public async Task<byte[]?> PrintAsync(MonitoringPaper paper, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Kept(paper) ?? await DoAsync(() => PrintAndKeepAsync(paper, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// How far the printing of a paper is. The first who asks starts it; it goes on when they leave, and who asks next for the
    /// same figures sees the same printing.
    /// </summary>
    public PrintProgress Progress(MonitoringPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (Kept(paper) is { } pdf)
        {
            return new(PrintState.Ready) { Size = pdf.Length };
        }

        lock (jobs)
        {
            var key = (paper.Period, paper.Kind, paper.DataVersion);
            if (jobs.TryGetValue(key, out var job) && job.Work.IsCompleted)
            {
                // What failed is told once; asking again tries again.
                jobs.Remove(key);
                return new(job.Failure is null ? PrintState.Ready : PrintState.Failed) { Failure = job.Failure };
            }

            if (job is null)
            {
                job = new PrintJob();
                jobs[key] = job;
                job.Work = Task.Run(() => RunAsync(job, paper));
            }

            return job.PrintingSince is { } since
                ? new(PrintState.Printing) { For = clock.GetElapsedTime(since), Usual = lastTook }
                : new(PrintState.Waiting) { Before = Before(job), Usual = lastTook };
        }
    }

    /// <summary>Does something costly when it is its turn, or null where too many are waiting already.</summary>
    public Task<T?> DoAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
        where T : class => DoAsync(new object(), work, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        places.Dispose();
    }

    private async Task<T?> DoAsync<T>(object ticket, Func<Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        Stand(ticket, inLine: true);
        try
        {
            using var place = await places.AcquireAsync(1, cancellationToken);
            Stand(ticket, inLine: false);
            return place.IsAcquired ? await work() : null;
        }
        finally
        {
            Stand(ticket, inLine: false);
        }
    }

    private async Task RunAsync(PrintJob job, MonitoringPaper paper)
    {
        try
        {
            var pdf = await DoAsync(
                job,
                () =>
                {
                    job.PrintingSince = clock.GetTimestamp();
                    return PrintAndKeepAsync(paper, stopping.Token);
                },
                stopping.Token);
            job.Failure = pdf is null ? "Too many papers are being made just now. Nothing was lost." : null;
        }
        catch (PdfUnavailableException unavailable)
        {
            job.Failure = unavailable.Message;
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
        {
            job.Failure = "The product is being restarted.";
        }
    }

    private async Task<byte[]> PrintAndKeepAsync(MonitoringPaper paper, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var pdf = await printer.PrintAsync(paper, cancellationToken);
        lastTook = clock.GetElapsedTime(start);
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[(paper.Period, paper.Kind)] = (paper.DataVersion, pdf);
        return pdf;
    }

    private byte[]? Kept(MonitoringPaper paper) =>
        kept.TryGetValue((paper.Period, paper.Kind), out var ready) && ready.DataVersion == paper.DataVersion ? ready.Pdf : null;

    private void Stand(object ticket, bool inLine)
    {
        lock (line)
        {
            line.Remove(ticket);
            if (inLine)
            {
                line.Add(ticket);
            }
        }
    }

    private int Before(object ticket)
    {
        lock (line)
        {
            return Math.Max(0, line.IndexOf(ticket));
        }
    }

    private sealed class PrintJob
    {
        public Task Work { get; set; } = Task.CompletedTask;

        public long? PrintingSince { get; set; }

        public string? Failure { get; set; }
    }
}

/// <summary>How far a printing is.</summary>
public enum PrintState
{
    /// <summary>Others come first.</summary>
    Waiting,

    /// <summary>The browser prints it.</summary>
    Printing,

    /// <summary>It can be taken.</summary>
    Ready,

    /// <summary>It could not be printed.</summary>
    Failed,
}

/// <summary>How far the printing of a paper is.</summary>
/// <param name="State">The state.</param>
public sealed record PrintProgress(PrintState State)
{
    /// <summary>How many come before it, while it waits.</summary>
    public int Before { get; init; }

    /// <summary>For how long it has been printed.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How long the last paper took; null before the first.</summary>
    public TimeSpan? Usual { get; init; }

    /// <summary>The size of what is ready, in bytes.</summary>
    public int Size { get; init; }

    /// <summary>Why it could not be printed.</summary>
    public string? Failure { get; init; }
}
