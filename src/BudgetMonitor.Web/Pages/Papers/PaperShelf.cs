using System.Collections.Concurrent;
using System.Globalization;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A paper that a person may read: a draft, a published version, or one published before it came to this product.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">The period's state.</param>
/// <param name="Kind">The kind.</param>
/// <param name="KindName">What the kind is called.</param>
/// <param name="Stored">The published version; null for a draft and for a paper that was never stored.</param>
/// <param name="Replaced">Whether a later version took its place.</param>
public sealed record PaperListing(MonitoringPeriod Period, PeriodStatus Status, PaperKind Kind, string KindName, StoredPaper? Stored = null, bool Replaced = false)
{
    /// <summary>Where it is read.</summary>
    public string Href => PaperAddress.Href(Period, Kind, Stored?.Version);

    /// <summary>What it is called in a list; versions are told apart where there are several.</summary>
    public string Text => $"{KindName}, {Period.FullName}"
        + (Stored is { } stored && (Replaced || stored.Version > 1) ? string.Create(CultureInfo.InvariantCulture, $", version {stored.Version}") : string.Empty);

    /// <summary>Whether it is a draft.</summary>
    public bool IsDraft => Stored is null && Status != PeriodStatus.Published;
}

/// <summary>What stands at a paper's address for a person.</summary>
/// <param name="Period">The period.</param>
/// <param name="Kind">The kind.</param>
/// <param name="KindName">What the kind is called.</param>
/// <param name="Status">The period's state.</param>
/// <param name="Versions">The published versions, the latest first.</param>
public abstract record FoundPaper(MonitoringPeriod Period, PaperKind Kind, string KindName, PeriodStatus Status, IReadOnlyList<StoredPaper> Versions)
{
    /// <summary>Made from the figures as they are now: a draft, or a period published before it came to this product.</summary>
    public sealed record Live(MonitoringPaper Paper, PeriodStatus Status, IReadOnlyList<StoredPaper> Versions) : FoundPaper(Paper.Period, Paper.Kind, Paper.KindName, Status, Versions);

    /// <summary>A published version as it was on the day.</summary>
    public sealed record Frozen(StoredPaper Paper, string KindName, PeriodStatus Status, IReadOnlyList<StoredPaper> Versions) : FoundPaper(Paper.Period, Paper.Kind, KindName, Status, Versions);
}

/// <summary>
/// Where papers are found, for pages and downloads alike: each asks here, at the moment it is asked, what the person may
/// read. A draft that was made is kept until a figure changes; a published version is what was stored.
/// </summary>
public sealed class PaperShelf(IMonitoringReader reader, PaperSourceReader sources, IPaperArchive archive, IPaperKindReader kindReader)
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<(MonitoringPeriod Period, PaperKind Kind), MonitoringPaper> kept = new();

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

    /// <summary>
    /// Whether a person may read a kind of paper of a period. A committee's slice reports its heads alone, so a draft of it is
    /// for those who may see every one of them; one with a head that the year does not have is for those who see everything.
    /// </summary>
    public static bool MayRead(Person person, MonitoringSnapshot snapshot, PaperComposition composition)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(composition);
        return MayRead(person, snapshot)
            || (composition.IsSlice
                && snapshot.Status != PeriodStatus.NotOpen
                && new FigureAccess(snapshot, person) is var access
                && composition.Codes.All(code => access.FindVisible(code) is not null));
    }

    /// <summary>The papers that a person may read, the latest first: the drafts that are theirs to see, and every published version.</summary>
    public async Task<IReadOnlyList<PaperListing>> ListAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var stored = (await archive.ListAsync(cancellationToken)).ToLookup(paper => paper.Period);
        if (await reader.FindCouncilAsync(cancellationToken) is not { } council)
        {
            return [];
        }

        var kinds = new PaperKinds(council, await kindReader.ReadAsync(cancellationToken));
        var listed = new List<PaperListing>();
        var readable = new Dictionary<(int Year, PaperKind Kind), bool>();
        foreach (var record in (await reader.PeriodsAsync(cancellationToken)).OrderByDescending(record => (record.Year, record.Number)))
        {
            var period = PeriodsToSee.Of(record);
            var main = await kindReader.MainAsync(period, cancellationToken) ?? council.PaperKind;
            if (record.Status == PeriodStatus.Published && !stored.Contains(period))
            {
                listed.Add(new(period, record.Status, main, kinds.NameOf(main)));
            }
            else if (record.AcceptsEntry && FigureAccess.MaySeeSomething(person, record.Status))
            {
                foreach (var kind in kinds.OfPeriod(main))
                {
                    // Rights over drafts depend on the year's structure, not on the period itself.
                    if (!readable.TryGetValue((record.Year, kind.Kind), out var mayRead))
                    {
                        mayRead = await reader.FindAsync(period, cancellationToken) is { } snapshot && MayRead(person, snapshot, kind);
                        readable.Add((record.Year, kind.Kind), mayRead);
                    }

                    if (mayRead)
                    {
                        listed.Add(new(period, record.Status, kind.Kind, kind.Name));
                    }
                }
            }

            foreach (var paper in stored[period])
            {
                var latest = stored[period].Where(other => other.Kind == paper.Kind).Max(other => other.Version);
                listed.Add(new(period, record.Status, paper.Kind, kinds.NameOf(paper.Kind), paper, Replaced: paper.Version < latest));
            }
        }

        return listed;
    }

    /// <summary>
    /// What stands at a paper's address, or null where there is nothing or it is not theirs to read. Without a version that is
    /// the draft for those who may see it, else the version published last: a period that is reopened for a correction keeps
    /// its last published paper in view of everybody.
    /// </summary>
    public async Task<FoundPaper?> FindAsync(Person person, string? year, int? number, string? kindKey, int? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (PeriodsToSee.Read(year, number) is not { } period
            || PaperKind.Find(kindKey) is not { } kind
            || await reader.FindAsync(period, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var kinds = new PaperKinds(snapshot.Council, await kindReader.ReadAsync(cancellationToken));
        var name = kinds.NameOf(kind);
        var versions = await archive.VersionsAsync(period, kind, cancellationToken);
        if (version is { } wanted)
        {
            return versions.FirstOrDefault(paper => paper.Version == wanted) is { } asked ? new FoundPaper.Frozen(asked, name, snapshot.Status, versions) : null;
        }

        // A published period shows what was published; only one that was published before it came here is made, and of that the main paper alone.
        var main = await kindReader.MainAsync(period, cancellationToken) ?? snapshot.Council.PaperKind;
        var isLive = kinds.OfPeriod(main).FirstOrDefault(composition => composition.Kind == kind) is { } asLive
            && MayRead(person, snapshot, asLive)
            && (snapshot.Status != PeriodStatus.Published || (versions.Count == 0 && kind == main));
        if (!isLive)
        {
            return versions.Count > 0 ? new FoundPaper.Frozen(versions[0], name, snapshot.Status, versions) : null;
        }

        return await MakeAsync(period, kind, snapshot, cancellationToken) is { } paper ? new FoundPaper.Live(paper, snapshot.Status, versions) : null;
    }

    private async Task<MonitoringPaper?> MakeAsync(MonitoringPeriod period, PaperKind kind, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
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
}
