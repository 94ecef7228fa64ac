using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Actions;

/// <summary>An agreed action as a period reports it.</summary>
/// <param name="Head">The head whose budget it is about.</param>
/// <param name="Action">The action; do not change it.</param>
/// <param name="Reported">The latest word on it, of the period or one before; null where nobody has said anything yet.</param>
public sealed record LoggedAction(StructureNode Head, AgreedAction Action, AgreedActionProgress? Reported)
{
    /// <summary>How far it has come; not started until somebody says otherwise.</summary>
    public ActionState State => Reported?.State ?? ActionState.NotStarted;

    /// <summary>Whether there is still something to do.</summary>
    public bool IsOpen => State is not (ActionState.Done or ActionState.Stopped);

    /// <summary>Whether it should have been done before a day and was not.</summary>
    /// <param name="day">The day that is asked about; an action that is due on it is not overdue yet.</param>
    public bool IsOverdueOn(DateOnly day) => IsOpen && Action.DueOn < day;
}

/// <summary>The agreed actions that a period reports, in order of the structure and then of their dates.</summary>
/// <param name="All">The actions.</param>
public sealed record ActionLog(IReadOnlyList<LoggedAction> All)
{
    /// <summary>A log with nothing in it.</summary>
    public static ActionLog Empty { get; } = new([]);

    /// <summary>Those with something still to do.</summary>
    public IReadOnlyList<LoggedAction> Open => [.. All.Where(action => action.IsOpen)];

    /// <summary>What the actions that are done were worth, and those still to do are: what was given up counts in neither.</summary>
    public (Money Done, Money ToCome) Effect => (Sum(All.Where(action => action.State == ActionState.Done)), Sum(Open));

    /// <summary>Those that should have been done before a day, the longest overdue first.</summary>
    public IReadOnlyList<LoggedAction> OverdueOn(DateOnly day) =>
        [.. All.Where(action => action.IsOverdueOn(day)).OrderBy(action => action.Action.DueOn).ThenBy(action => action.Head.Index)];

    /// <summary>Those of some heads alone.</summary>
    public ActionLog Within(Func<StructureNode, bool> holds) => new([.. All.Where(action => holds(action.Head))]);

    private static Money Sum(IEnumerable<LoggedAction> actions) => actions.Select(action => action.Action.Effect).Sum();
}
