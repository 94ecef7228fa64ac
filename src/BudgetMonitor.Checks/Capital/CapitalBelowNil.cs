namespace BudgetMonitor.Checks.Capital;

/// <summary>A scheme cannot spend less than nothing.</summary>
internal sealed class CapitalBelowNil : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-below-nil",
        "Capital forecast below nil",
        "A scheme whose forecast for a year is below nil, because more is taken off than its working budget.",
        "Correct the real variance, the rephasing or the working budget.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from scheme in source.Source.Beside.Capital
        let doubts = scheme.Position is { } position ? EntryDoubts.BelowNil(position, source.Source.Period.Year).ToList() : []
        where doubts.Count > 0
        select CapitalFindings.About(source, About, scheme, string.Join(" ", doubts));
}
