using System.Collections.Concurrent;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A paper that a person may read.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">The period's state.</param>
/// <param name="Kind">The kind.</param>
public sealed record PaperListing(MonitoringPeriod Period, PeriodStatus Status, PaperKind Kind);

/// <summary>
/// Where papers are found, for pages and downloads alike: each asks here, at the moment it is asked, what the person may
/// read. A paper that was made is kept until a figure changes.
/// </summary>
public sealed class PaperShelf(IMonitoringReader reader, PaperSourceReader sources)
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<(MonitoringPeriod Period, PaperKind Kind), Paper> kept = new();

    /// <summary>
    /// Whether a person may read the papers of a period. A paper reports the whole council, so a draft is for those who may
    /// see the whole council's unpublished figures.
    /// </summary>
    public static bool MayRead(Person person, MonitoringSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Status != PeriodStatus.NotOpen
            && new FigureAccess(snapshot, person).MaySee(snapshot.Structure.Council);
    }

    /// <summary>The papers that a person may read, the latest first.</summary>
    public async Task<IReadOnlyList<PaperListing>> ListAsync(Person person, CancellationToken cancellationToken)
    {
        var listed = new List<PaperListing>();
        var readable = new Dictionary<(int Year, bool Published), bool>();
        foreach (var record in (await reader.PeriodsForAsync(person, cancellationToken)).OrderByDescending(record => (record.Year, record.Number)))
        {
            // Rights depend on the year's structure and on whether the period is published, not on the period itself.
            var published = record.Status == PeriodStatus.Published;
            var period = PeriodsToSee.Of(record);
            if (!readable.TryGetValue((record.Year, published), out var mayRead))
            {
                mayRead = published
                    || (await reader.FindAsync(period, cancellationToken) is { } snapshot && MayRead(person, snapshot));
                readable.Add((record.Year, published), mayRead);
            }

            if (mayRead)
            {
                listed.Add(new(period, record.Status, await KindAsync(cancellationToken)));
            }
        }

        return listed;
    }

    /// <summary>A paper, or null where there is none or it is not theirs to read.</summary>
    public async Task<Paper?> FindAsync(Person person, string? year, int? number, string? kindKey, CancellationToken cancellationToken)
    {
        if (PeriodsToSee.Read(year, number) is not { } period
            || PaperAddress.Read(kindKey) is not { } kind
            || await reader.FindAsync(period, cancellationToken) is not { } snapshot
            || snapshot.Council.PaperKind != kind
            || !MayRead(person, snapshot))
        {
            return null;
        }

        if (kept.TryGetValue((period, kind), out var ready) && ready.DataVersion == snapshot.DataVersion)
        {
            return ready;
        }

        if (await sources.ReadAsync(period, cancellationToken) is not { } source)
        {
            return null;
        }

        var paper = PaperFactory.Build(source, kind);
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[(period, kind)] = paper;
    }

    private async Task<PaperKind> KindAsync(CancellationToken cancellationToken) =>
        (await reader.FindCouncilAsync(cancellationToken))?.PaperKind ?? PaperKind.Cabinet;
}
