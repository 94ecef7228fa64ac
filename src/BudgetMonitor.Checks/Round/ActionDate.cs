namespace BudgetMonitor.Checks.Round;

/// <summary>An action of another year does not change this year's outturn.</summary>
internal sealed class ActionDate : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "action-date",
        "Action due in another year",
        "An action that is due before the financial year begins or after it ends.",
        "Correct the date, or answer how it can still change this year.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from action in source.Actions
        let doubt = EntryDoubts.DueOutsideYear(action.Title, action.Facts, source.Source.Period.Year)
        where doubt is not null
        select source.About(About, action.Head, doubt, "adjustments");
}
