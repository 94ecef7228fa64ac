using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>A head whose lines the person may enter, and how far they are.</summary>
/// <param name="Node">The head.</param>
/// <param name="Indent">How far its name is indented.</param>
/// <param name="Position">Its figures.</param>
/// <param name="Lines">Lines to enter at or below it.</param>
/// <param name="Missing">Those of them that are not forecast yet.</param>
public sealed record EntryTask(StructureNode Node, int Indent, HeadPosition Position, int Lines, int Missing)
{
    /// <summary>Whether all its lines fit one entry page.</summary>
    public bool FitsOnePage => Lines <= ForecastForm.MaxLines;
}

/// <summary>What is mine to enter: the person's parts with their divisions, and how many lines are not forecast yet.</summary>
public class IndexModel(IMonitoringReader reader, CurrentPerson current) : PageModel, IListPage
{
    [FromRoute]
    public string? Year { get; set; }

    [FromRoute]
    public int? Number { get; set; }

    public MonitoringSnapshot? Snapshot { get; private set; }

    public IReadOnlyList<EntryTask> Tasks { get; private set; } = [];

    /// <summary>The order that the reader chose: each part among its siblings, with its own parts below it.</summary>
    public TableOrder<EntryTask> Order => field ??= new(
        Request,
        [
            new("head", task => task.Node.Name, false, "Head"),
            new("lines", task => task.Lines, true, "Lines"),
            new("missing", task => task.Missing, true, "Not forecast"),
            new("limit", task => task.Position.CashLimit?.Net.Pence, true, "Cash limit, net"),
            new("forecast", task => task.Position.Forecast?.Net.Pence, true, "Forecast, net"),
            new("variance", task => task.Position.Variance?.Net.Pence, true, "Variance", FileLook.Signed),
            new("percent", task => task.Position.VariancePercentage(), true, "%", FileLook.SignedPerCent),
            new("rating", task => task.Position.Rating.Urgency(), true, "Rating", Cell: task => new RatingCell(task.Position.Rating.Rag, task.Position.Rating.Reason)),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Snapshot is null ? null : Figures.ListFile.Of(
        Snapshot,
        "forecasts",
        "What is yours to enter",
        "£, + is a pressure. Variances are before director’s adjustments; ratings are after them.",
        Order,
        ListRow.Of(Order.SortTree(Tasks, task => task.Indent, _ => false)));

    public PeriodChooser? Periods { get; private set; }

    /// <summary>The periods that accept entry beside the one on the page, the earliest first.</summary>
    public IReadOnlyList<MonitoringPeriod> OtherOpen { get; private set; } = [];

    public bool AcceptsEntry => Snapshot?.Status is PeriodStatus.Open or PeriodStatus.InReview;

    /// <summary>Whether all lines of the person fit one page.</summary>
    public bool FitsOnePage => Tasks.Where(task => task.Indent == 0).Sum(task => task.Lines) is > 0 and <= ForecastForm.MaxLines;

    public int Missing => Tasks.Where(task => task.Indent == 0).Sum(task => task.Missing);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var periods = await reader.PeriodsForAsync(current.Person, cancellationToken);
        var open = PeriodsToSee.Open(periods);
        if (Year is null)
        {
            return (open.Count > 0 ? open[^1] : PeriodsToSee.Latest(periods)) is { } first
                ? RedirectToPage(new { Year = PeriodsToSee.Of(first).Year.ToString(), first.Number })
                : Page();
        }

        if (PeriodsToSee.Read(Year, Number) is not { } period
            || await reader.FindAsync(period, cancellationToken) is not { } snapshot)
        {
            return NotFound();
        }

        var access = new FigureAccess(snapshot, current.Person);
        Snapshot = access.Snapshot;
        OtherOpen = [.. open.Select(PeriodsToSee.Of).Where(other => other != period)];
        Periods = PeriodChooser.For(periods, period, other => Url.Page("/Forecasts/Index", new { Year = other.Year.ToString(), other.Number })!);
        Tasks = [.. access.EntryTops.SelectMany(top => TasksBelow(access, top))];
        return Page();
    }

    private static IEnumerable<EntryTask> TasksBelow(FigureAccess access, StructureNode top)
    {
        var snapshot = access.Snapshot;
        var counts = new int[snapshot.Structure.Count];
        var missing = new int[snapshot.Structure.Count];
        foreach (var line in access.EntryLines(top).Where(line => line.MirrorsIndex < 0))
        {
            for (var index = line.Index; index >= top.Index; index = snapshot.Structure.Parents[index])
            {
                counts[index]++;
                missing[index] += snapshot.Position[line].LinesNotForecast;
            }
        }

        for (var index = top.Index; index < top.EndIndex; index++)
        {
            var node = snapshot.Structure.Nodes[index];
            if (counts[index] > 0 && (!node.IsLine || node == top))
            {
                yield return new EntryTask(node, node.Depth - top.Depth, snapshot.Position.WithinTotal(node), counts[index], missing[index]);
            }
        }
    }
}
