using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Actions;

/// <summary>The action log, as far as the person may see the heads that it is about.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(ActionLogReader reader, TimeProvider clock) : PeriodPageModel, IListPage
{
    /// <summary>What of the log is theirs to see.</summary>
    public ActionLog Log { get; private set; } = ActionLog.Empty;

    /// <summary>The day by which an action is overdue: today while the period is worked on, and its last day once it is published.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The order of the actions.</summary>
    public TableOrder<LoggedAction> Order => field ??= new(
        Request,
        [
            new("action", action => action.Action.Name, false, "Action"),
            new("for", action => action.Head.Name, false, "For"),
            new("owner", action => action.Action.OwnerName, false, "Owner"),
            new("due", action => action.Action.DueOn, false, "Due", Cell: action => new TextCell(ScreenFigures.Day(action.Action.DueOn))),
            new("state", action => (int)action.State, false, "State", Cell: action => new TextCell(StateOf(action))),
            new("effect", action => action.Action.Effect.Pence, true, "Effect", FileLook.Signed),
            new("note", action => action.Reported?.Note, false, "Note"),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Log.All.Count == 0 ? null : Figures.ListFile.Of(
        Snapshot, "action-log", "Action log", "£, minus lowers the year’s outturn", Order, ListRow.Of(Order.Sort(Log.All)));

    /// <summary>Whether the person may add an action now.</summary>
    public bool MayAdd => AcceptsEntry && Snapshot.Structure.Nodes.Any(node => Access.MaySee(node) && Person.MayExplainHead(Snapshot.Structure, node));

    /// <summary>Whether the person may change an action now.</summary>
    public bool MayChange(LoggedAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return AcceptsEntry && Person.MayExplainHead(Snapshot.Structure, action.Head);
    }

    /// <summary>How far an action has come, and whether it is overdue.</summary>
    public string StateOf(LoggedAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.State.Word() + (action.IsOverdueOn(Day) ? ", overdue" : string.Empty);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Day = ActionLogNotices.DayOf(Snapshot, clock);
        Log = (await reader.ReadAsync(Snapshot, cancellationToken)).Within(Access.MaySee);
    }
}
