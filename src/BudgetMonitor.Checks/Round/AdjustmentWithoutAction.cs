namespace BudgetMonitor.Checks.Round;

/// <summary>An adjustment promises what the forecast does not show, so somebody must be doing something about it.</summary>
internal sealed class AdjustmentWithoutAction : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "adjustment-without-action",
        "Adjustment without an action",
        "A director's adjustment of the threshold or more with no action that is planned or under way.",
        "Add the actions that will bring it about, or answer why it needs none.",
        CheckSeverity.Warning,
        1_000_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from adjusted in source.Adjustments
        let doubt = EntryDoubts.WithoutAction(adjusted.Amount, [.. source.Actions.Where(action => action.Head == adjusted.Head).Select(action => action.Facts)], threshold)
        where doubt is not null
        select source.About(About, adjusted.Head, doubt, "adjustments");
}
