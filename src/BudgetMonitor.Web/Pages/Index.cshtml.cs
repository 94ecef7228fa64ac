using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Round;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages;

/// <summary>Something that the reader can do next.</summary>
public sealed record NextStep(string Text, string Href, string? Note = null);

/// <summary>Where do we stand, and what can I do next.</summary>
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

        var periods = await reader.PeriodsForAsync(Person, cancellationToken);
        Snapshot = await LatestAsync(periods, cancellationToken);
        if (Snapshot is { } snapshot)
        {
            (Position, var outside) = new FigureAccess(snapshot, Person).Standing(Tops);
            Whose = Tops.Count == 1 ? Tops[0].Name : "Your parts of the council";
            Whose += outside.Count == 0 ? string.Empty : $", excluding {HeadWords.Names(outside)}";
            Table = Tops.Count == 1 && !Tops[0].IsLine
                ? MonitoringTable.Below(snapshot, Tops[0], 1, FigureUnit.Millions, columns: MonitoringColumns.Summary)
                : MonitoringTable.Of(snapshot, Tops, FigureUnit.Millions, columns: MonitoringColumns.Summary);
        }

        Steps = [.. NextSteps(periods)];
        Needs = await attention.FindAsync(Person, cancellationToken);
    }

    /// <summary>
    /// The latest period with something to see. A period that was just opened and has no forecast yet says nothing about
    /// where the council stands, so the one before it is shown until the first forecast is in.
    /// </summary>
    private async Task<MonitoringSnapshot?> LatestAsync(IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        MonitoringSnapshot? withoutForecasts = null;
        foreach (var record in periods.OrderByDescending(record => (record.Year, record.Number)).Take(3))
        {
            if (await reader.FindAsync(PeriodsToSee.Of(record), cancellationToken) is not { } found
                || new FigureAccess(found, Person) is not { VisibleTops: { Count: > 0 } tops } access)
            {
                continue;
            }

            Tops = tops;
            var snapshot = access.Snapshot;
            if (tops.Any(top => snapshot.Position[top].LinesForecast > 0))
            {
                return snapshot;
            }

            withoutForecasts ??= snapshot;
        }

        if (withoutForecasts is not null)
        {
            Tops = new FigureAccess(withoutForecasts, Person).VisibleTops;
        }

        return withoutForecasts;
    }

    private IEnumerable<NextStep> NextSteps(IReadOnlyList<PeriodRecord> periods)
    {
        if (Snapshot is { } snapshot)
        {
            var (year, number) = (snapshot.Period.Year.ToString(), snapshot.Period.Number);
            var access = new FigureAccess(snapshot, Person);
            var entry = access.EntryTops;
            var open = PeriodsToSee.Latest([.. periods.Where(record => record.AcceptsEntry)]);
            if (open is not null && entry.Count > 0)
            {
                var period = PeriodsToSee.Of(open);
                var href = Url.Page("/Forecasts/Index", new { Year = period.Year.ToString(), period.Number })!;
                var missing = period == snapshot.Period ? entry.Sum(access.Missing) : (int?)null;
                yield return new(
                    $"Enter forecasts for {period.FullName}",
                    href,
                    missing switch
                    {
                        null => "Open for entry, no forecasts yet",
                        0 => "Every line of yours is forecast",
                        { } count => $"{HeadWords.Count(count, "line is", "lines are")} not forecast yet",
                    });
            }

            yield return new($"See every head of {snapshot.Period.FullName}", Url.Page("/Monitoring/Index", new { Year = year, Number = number })!);
            yield return new("Read the papers", Url.Page("/Papers/Index")!, PeriodsToSee.Latest([.. periods.Where(record => record.Status == PeriodStatus.Published)]) is { } published
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
