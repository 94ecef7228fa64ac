namespace BudgetMonitor.Checks.Round;

/// <summary>A slip of the keyboard in an adjustment moves every paper, so a very large one is asked about.</summary>
internal sealed class AdjustmentSize : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "adjustment-size",
        "Adjustment above the council's limit",
        "A director's adjustment of the limit or more, either way.",
        "Check the amount. Where it is right, answer why so much cannot be in the forecast.",
        CheckSeverity.Warning,
        5_000_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from adjusted in source.Adjustments
        let doubt = EntryDoubts.AdjustmentSize(adjusted.Amount, threshold)
        where doubt is not null
        select source.About(About, adjusted.Head, doubt, "adjustments");
}
