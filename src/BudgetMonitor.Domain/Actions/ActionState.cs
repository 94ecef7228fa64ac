namespace BudgetMonitor.Domain.Actions;

/// <summary>How far an agreed action has come.</summary>
public enum ActionState
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>Begun, and expected by its date.</summary>
    OnTrack,

    /// <summary>Begun, and expected after its date or for less money.</summary>
    Delayed,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Stopped,
}

/// <summary>The words of how far actions have come.</summary>
public static class ActionStateWords
{
    /// <summary>Such as "On track".</summary>
    public static string Word(this ActionState state) => state switch
    {
        ActionState.NotStarted => "Not started",
        ActionState.OnTrack => "On track",
        ActionState.Delayed => "Delayed",
        ActionState.Done => "Done",
        ActionState.Stopped => "Stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
