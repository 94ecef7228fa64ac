using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Data.Reading;

/// <summary>
/// Keeps the snapshots used last, one for each period. Many who ask for the same one at once wait for one reading.
/// </summary>
internal sealed class SnapshotCache
{
    /// <summary>More periods than people compare at a time, few enough that a large county's take some tens of megabytes.</summary>
    public const int Capacity = 12;

    private readonly Lock gate = new();
    private readonly Dictionary<MonitoringPeriod, Kept> kept = [];
    private long uses;

    public async Task<MonitoringSnapshot?> GetAsync(
        MonitoringPeriod period,
        long version,
        Func<Task<MonitoringSnapshot?>> read,
        CancellationToken cancellationToken)
    {
        Kept entry;
        lock (gate)
        {
            if (!kept.TryGetValue(period, out entry!) || !entry.Fits(version))
            {
                kept[period] = entry = new Kept(version, new Lazy<Task<MonitoringSnapshot?>>(read));
            }

            entry.LastUse = ++uses;
            while (kept.Count > Capacity)
            {
                kept.Remove(kept.MinBy(pair => pair.Value.LastUse).Key);
            }
        }

        try
        {
            // The reading goes on for the others when one of those who wait gives up.
            var snapshot = await entry.Reading.Value.WaitAsync(cancellationToken);
            if (snapshot is null)
            {
                Forget(period, entry);
            }

            return snapshot;
        }
        catch when (entry.Reading.Value.IsFaulted || entry.Reading.Value.IsCanceled)
        {
            Forget(period, entry);
            throw;
        }
    }

    private void Forget(MonitoringPeriod period, Kept entry)
    {
        lock (gate)
        {
            if (kept.TryGetValue(period, out var current) && ReferenceEquals(current, entry))
            {
                kept.Remove(period);
            }
        }
    }

    private sealed class Kept(long version, Lazy<Task<MonitoringSnapshot?>> reading)
    {
        public Lazy<Task<MonitoringSnapshot?>> Reading { get; } = reading;

        public long LastUse { get; set; }

        /// <summary>Exactly this version, asked for or found: a restored backup may well have a lower one than is kept.</summary>
        public bool Fits(long wanted) =>
            Reading is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
                ? Reading.Value.Result?.DataVersion == wanted
                : version == wanted;
    }
}
