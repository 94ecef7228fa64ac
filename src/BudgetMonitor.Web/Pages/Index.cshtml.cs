using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Kept;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages;

/// <summary>Something that the reader can do next.</summary>
public sealed record NextStep(string Text, string Href, string? Note = null);

/// <summary>A period in which the reader sees something.</summary>
/// <param name="Record">The period's record.</param>
/// <param name="Access">What of it is theirs.</param>
/// <param name="Tops">Where their view of it starts.</param>
public sealed record SeenPeriod(PeriodRecord Record, FigureAccess Access, IReadOnlyList<StructureNode> Tops)
{
    public MonitoringPeriod Period => Access.Snapshot.Period;

    /// <summary>Whether anything of theirs is forecast.</summary>
    public bool HasForecasts => Tops.Any(top => Access.Snapshot.Position[top].LinesForecast > 0);

    /// <summary>Where their parts stand together, and whose position that is.</summary>
    public (HeadPosition Position, string Whose) ShownPosition()
    {
        var (position, outside) = Access.PositionOf(Tops);
        var whose = Tops.Count == 1 ? Tops[0].Name : "Your parts of the council";
        return (position, whose + (outside.Count == 0 ? string.Empty : $", excluding {HeadWords.Names(outside)}"));
    }

    /// <summary>The sentence that says where they stand.</summary>
    public string Headline => Figures.Headline.For(ShownPosition().Position, Period, Access.Snapshot.Position.LastReportedPeriod);

    /// <summary>The period's name, with its year where periods of several years stand side by side.</summary>
    public string Name(IReadOnlyCollection<SeenPeriod> among)
    {
        ArgumentNullException.ThrowIfNull(among);
        return among.Select(one => one.Record.Year).Distinct().Count() > 1 ? $"{Period.FullName} {Period.Year}" : Period.FullName;
    }
}

/// <summary>Where do we stand, and what can I do next.</summary>
[KeptPage]
public class IndexModel(IMonitoringReader reader, AttentionReader attention, CurrentPerson current) : PageModel
{
    public Person Person => current.Person;

    /// <summary>The council's settings; null in an empty database.</summary>
    public CouncilSettings? Council { get; private set; }

    /// <summary>The latest period in which the reader may see something; null where there is none.</summary>
    public MonitoringSnapshot? Snapshot { get; private set; }

    /// <summary>The parts of the council that the reader sees in it.</summary>
    public IReadOnlyList<StructureNode> Tops { get; private set; } = [];

    public HeadPosition Position { get; private set; } = null!;

    public MonitoringTable Table { get; private set; } = null!;

    /// <summary>Whose position it is: the council's name, the part's, or "Your parts".</summary>
    public string Whose { get; private set; } = string.Empty;

    /// <summary>The other periods that are open, the earliest first: a late one stays in view when the next is opened.</summary>
    public IReadOnlyList<SeenPeriod> AlsoOpen { get; private set; } = [];

    /// <summary>The period published last, also while it is corrected; null where none is.</summary>
    public PeriodRecord? Published { get; private set; }

    /// <summary>Whether what was published last is being corrected, so that its figures are not to be seen by whoever reads published ones alone.</summary>
    public bool PublishedIsCorrected => Published is { IsBeingCorrected: true } && Snapshot is { Status: PeriodStatus.Published };

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    /// <summary>What needs the reader now.</summary>
    public IReadOnlyList<AttentionItem> Needs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Council = await reader.FindCouncilAsync(cancellationToken);
        if (Council is null)
        {
            return;
        }

        var all = await reader.PeriodsAsync(cancellationToken);
        Published = PeriodsToSee.LatestPublished(all);
        var seen = await SeenAsync(PeriodsToSee.For(all, Person), cancellationToken);
        if (Latest(seen) is { } shown)
        {
            (Snapshot, Tops) = (shown.Access.Snapshot, shown.Tops);
            var (position, whose) = shown.ShownPosition();
            (Position, Whose) = (position, whose);
            Table = Tops.Count == 1 && !Tops[0].IsLine
                ? MonitoringTable.Below(Snapshot, Tops[0], 1, FigureUnit.Millions, columns: MonitoringColumns.Summary).InOrder(Request)
                : MonitoringTable.Of(Snapshot, Tops, FigureUnit.Millions, columns: MonitoringColumns.Summary).InOrder(Request);
            AlsoOpen = [.. seen.Where(period => period.Record.AcceptsEntry && period != shown)];
        }

        Steps = [.. NextSteps(seen)];
        Needs = await attention.FindAsync(Person, all, cancellationToken);
    }

    /// <summary>Every open period in which the person sees something, and the one published last, in order.</summary>
    private async Task<IReadOnlyList<SeenPeriod>> SeenAsync(IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        var seen = new List<SeenPeriod>();
        var isPublishedIn = false;
        foreach (var record in periods.OrderByDescending(record => (record.Year, record.Number)))
        {
            if ((record.AcceptsEntry || !isPublishedIn)
                && await reader.FindAsync(PeriodsToSee.Of(record), cancellationToken) is { } found
                && new FigureAccess(found, Person) is { VisibleTops: { Count: > 0 } tops } access)
            {
                seen.Insert(0, new(record, access, tops));
                isPublishedIn |= !record.AcceptsEntry;
            }
        }

        return seen;
    }

    /// <summary>
    /// The latest period with something to see. A period that was just opened and has no forecast yet says nothing about
    /// where the council stands, so the one before it is shown until the first forecast is in.
    /// </summary>
    private static SeenPeriod? Latest(IReadOnlyList<SeenPeriod> seen) => seen.LastOrDefault(period => period.HasForecasts) ?? seen.LastOrDefault();

    private IEnumerable<NextStep> NextSteps(IReadOnlyList<SeenPeriod> seen)
    {
        if (Snapshot is { } snapshot)
        {
            var open = seen.Where(one => one.Record.AcceptsEntry).ToList();
            foreach (var one in open)
            {
                var entry = one.Access.EntryTops;
                if (entry.Count == 0)
                {
                    continue;
                }

                yield return new(
                    $"Enter forecasts for {one.Name(open)}",
                    Url.Page("/Forecasts/Index", new { Year = one.Period.Year.ToString(), one.Period.Number })!,
                    !one.HasForecasts ? "Open for entry, no forecasts yet" : entry.Sum(one.Access.Missing) switch
                    {
                        0 => "Every line of yours is forecast",
                        var count => $"{HeadWords.Count(count, "line is", "lines are")} not forecast yet",
                    });
            }

            yield return new($"See every head of {snapshot.Period.FullName}", Url.Page("/Monitoring/Index", new { Year = snapshot.Period.Year.ToString(), snapshot.Period.Number })!);
            yield return new("Read the papers", Url.Page("/Papers/Index")!, Published is { } published
                ? $"Last published: {PeriodsToSee.Of(published).FullName} {PeriodsToSee.Of(published).Year}"
                : "None is published yet");
        }

        if (Person.MaySetRules)
        {
            yield return new("Set the rating rules", "/rating-rules");
        }

        if (Person.MaySetPapers)
        {
            yield return new("Compose the kinds of paper", "/papers/kinds");
        }

        if (Person.MayManageAccounts)
        {
            yield return new("Look after users", "/users");
        }
    }
}
