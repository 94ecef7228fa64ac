namespace BudgetMonitor.Checks.Round;

/// <summary>What is delivered is in the forecast, or the adjustment promises it twice.</summary>
internal sealed class ActionNotInForecast : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "action-not-in-forecast",
        "Delivered action not in the forecast",
        "An action that is delivered while the forecast does not hold all of its money.",
        "Put its money into the forecast and enter how much of it is there, or change the status.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from action in source.Actions
        let doubt = EntryDoubts.DeliveredNotInForecast(action.Title, action.Facts)
        where doubt is not null
        select source.About(About, action.Head, doubt, "adjustments");
}
