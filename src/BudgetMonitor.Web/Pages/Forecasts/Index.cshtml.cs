using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Web.Kept;

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
[KeptPage]
[AboutPeriod(PeriodSight.Snapshot, StartsAtOpen = true)]
public class IndexModel() : PeriodPageModel, IListPage, IShowsNoPeriod
{
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
    public ListFile? ListFile() => !HasPeriod ? null : Figures.ListFile.Of(
        Snapshot,
        "forecasts",
        "What is yours to enter",
        "£, + is a pressure. Variances are before director’s adjustments; ratings are after them.",
        Order,
        ListRow.Of(Order.SortTree(Tasks, task => task.Indent, _ => false)));

    /// <summary>The periods that accept entry beside the one on the page, the earliest first.</summary>
    public IReadOnlyList<MonitoringPeriod> OtherOpen { get; private set; } = [];

    /// <summary>Whether all lines of the person fit one page.</summary>
    public bool FitsOnePage => Tasks.Where(task => task.Indent == 0).Sum(task => task.Lines) is > 0 and <= ForecastForm.MaxLines;

    public int Missing => Tasks.Where(task => task.Indent == 0).Sum(task => task.Missing);

    public void OnGet()
    {
        if (HasPeriod)
        {
            OtherOpen = [.. PeriodsToSee.Open(VisiblePeriods).Select(PeriodsToSee.Of).Where(other => other != Period)];
            Tasks = [.. Access.EntryTops.SelectMany(top => TasksBelow(Access, top))];
        }
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
